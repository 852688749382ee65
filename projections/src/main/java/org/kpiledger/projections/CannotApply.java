package org.kpiledger.projections;

/** An entry that does not follow from the rows before it: the rows or the log are not what they should be. */
public final class CannotApply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotApply(String message) {
        super(message);
    }
}
