package org.kpiledger.command.evidence;

import org.kpiledger.events.Sha256;

/** A file that is kept has other bytes than those it was kept with. */
final class DamagedEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedEvidence(Sha256 digest) {
        super("The file kept as " + digest + " is no longer what was put there: its bytes were changed. Tell the"
                + " operator, and put the file again from where you have it.");
    }
}
