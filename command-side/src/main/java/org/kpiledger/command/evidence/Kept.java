package org.kpiledger.command.evidence;

/** What became of a file that was handed in. */
public enum Kept {
    /** It is kept now. */
    NEW,
    /** It was kept before. */
    ALREADY
}
