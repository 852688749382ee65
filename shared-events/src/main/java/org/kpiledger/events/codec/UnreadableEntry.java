package org.kpiledger.events.codec;

/** Bytes that are no entry of this log's form, or an entry of a type or version that this program does not know. */
public final class UnreadableEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEntry(String message) {
        super(message);
    }

    public UnreadableEntry(String message, Throwable cause) {
        super(message, cause);
    }
}
