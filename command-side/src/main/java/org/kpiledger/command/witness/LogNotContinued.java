package org.kpiledger.command.witness;

import java.util.List;
import java.util.stream.Collectors;

/** The log does not continue what was seen of it outside, and nobody has decided to go on all the same. */
public final class LogNotContinued extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogNotContinued(List<NotContinued> found) {
        super(found.stream().map(NotContinued::sentence).collect(Collectors.joining(" "))
                + " Nothing was changed. Put back the latest copy of the log. To go on with this one all the same, which"
                + " gives up what it lacks and is recorded in it, start once with --accept-restore REASON (apart:"
                + " --kpiledger.accept-restore=REASON).");
    }
}
