package org.kpiledger.command.store;

import java.nio.file.Path;

/** How the log of a process that is killed is opened. */
public enum Mode {
    FSYNC,
    PROCESS,
    /** As H2 comes, with commits that reach the file half a second later. */
    WRITE_DELAYED,
    /** On a PostgreSQL server, which goes on when the process is killed. */
    POSTGRESQL;

    /** @param place the folder of the file, or the address of the database */
    public LogDatabase open(String place) {
        return switch (this) {
            case FSYNC -> LogDatabase.h2(Path.of(place), Durability.FSYNC);
            case PROCESS -> LogDatabase.h2(Path.of(place), Durability.PROCESS);
            case WRITE_DELAYED ->
                LogDatabase.h2(
                        Path.of(place),
                        Durability.PROCESS,
                        LogDatabase.ASYNC,
                        LogDatabase.H2_SETTINGS.replace("WRITE_DELAY=0", "WRITE_DELAY=500"));
            case POSTGRESQL -> LogDatabase.postgresql(place, "postgres", "");
        };
    }
}
