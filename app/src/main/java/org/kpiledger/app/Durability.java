package org.kpiledger.app;

import java.util.Locale;

/** What an acknowledged command survives. */
enum Durability {
    /** The end of the process and the loss of power: written through to the disk before each answer. */
    FSYNC,
    /** The end of the process only: faster, the last answers may be lost with the power. */
    PROCESS;

    /** As written on the command line and in the configuration. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
