package org.kpiledger.verifier.source;

/** What is shown is no log, or not all of one; its message is one sentence. */
public final class SourceFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Where it is about no entry. */
    private static final long NOWHERE = 0;

    private final long position;

    public SourceFailed(String message) {
        this(NOWHERE, message);
    }

    /** @param position of the first entry that cannot be had */
    public SourceFailed(long position, String message) {
        super(message);
        this.position = position;
    }

    /** The position of the first entry that cannot be had; 0 where it is about no entry. */
    public long position() {
        return position;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
