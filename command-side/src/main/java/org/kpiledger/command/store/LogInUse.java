package org.kpiledger.command.store;

import java.nio.file.Path;

/** Another program has the file of the log open; nothing was changed. */
public final class LogInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogInUse(Path file, Throwable cause) {
        super(
                "The file of the log " + file + " is in use by another program. Stop that one, or choose another folder"
                        + " with kpiledger.data.",
                cause);
    }
}
