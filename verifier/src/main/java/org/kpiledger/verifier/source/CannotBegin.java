package org.kpiledger.verifier.source;

/** Nothing can be read at all, since what was named is not there, in use or closed to us; its message is one sentence. */
public final class CannotBegin extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotBegin(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
