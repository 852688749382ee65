package org.kpiledger.command.store;

import java.io.IOException;

/** The system could not bring what it had taken to the disk, and may have dropped it. */
final class SynchronisationFailed extends IOException {
    private static final long serialVersionUID = 1L;

    SynchronisationFailed(IOException cause) {
        super("The disk failed to synchronise: " + cause.getMessage(), cause);
    }
}
