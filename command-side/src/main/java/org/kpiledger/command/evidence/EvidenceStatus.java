package org.kpiledger.command.evidence;

import java.util.List;
import org.kpiledger.edge.status.StatusPart;
import org.kpiledger.events.Sha256;

/** What the status says of the files: which were found damaged. */
record EvidenceStatus(EvidenceStore store) implements StatusPart {
    /** @param damaged digests of files whose bytes were found changed since the start */
    record Shown(State state, List<String> damaged) {
        /** Whether all files read so far are those that were kept. */
        enum State {
            OK,
            DAMAGED
        }
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Object status() {
        List<String> damaged =
                store.damaged().stream().map(Sha256::value).sorted().toList();
        return new Shown(damaged.isEmpty() ? Shown.State.OK : Shown.State.DAMAGED, damaged);
    }
}
