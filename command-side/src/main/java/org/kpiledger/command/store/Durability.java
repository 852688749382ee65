package org.kpiledger.command.store;

/** What an acknowledged command survives. */
public enum Durability {
    /** A power cut: the file is synchronised to the disk before the acknowledgement. */
    FSYNC,
    /** The end of the process, but not a power cut. */
    PROCESS
}
