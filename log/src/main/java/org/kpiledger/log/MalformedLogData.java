package org.kpiledger.log;

/** Thrown when bytes or text given as a hash, a tree frontier, a checkpoint, a note, a key or a tile do not follow their format, which the message names. */
public final class MalformedLogData extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedLogData(String message) {
        super(message);
    }
}
