package org.kpiledger.log;

/**
 * Thrown when a proof is asked for, or claimed, for numbers for which none can exist.
 *
 * <p>The code is one of {@code index-out-of-range}, {@code size-out-of-range}, {@code sizes-swapped} and {@code size-beyond-log}.
 */
public final class ProofRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ProofRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable name of the broken rule, for programs. */
    public String code() {
        return code;
    }
}
