package org.kpiledger.projections;

/** An entry that does not follow from the rows before it: the rows or the log are not what they should be. */
public final class CannotApply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where nobody has said which entry it is. */
    private static final long UNSAID = 0;

    private final long position;

    public CannotApply(String message) {
        this(UNSAID, message);
    }

    /** @param position of the entry */
    CannotApply(long position, String message) {
        super(message);
        this.position = position;
    }

    /** The position of the entry, where whoever applied it has said so; else 0. */
    public long position() {
        return position;
    }
}
