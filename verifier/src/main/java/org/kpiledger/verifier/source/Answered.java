package org.kpiledger.verifier.source;

/**
 * An answer that the system gave.
 *
 * @param request its path with its parameters, such as {@code /api/plans/OP-23/kpis?knownAt=@317&validAt=2023-12-31}
 * @param body of the answer, in its exact bytes
 */
public record Answered(String request, byte[] body) {
    /** The largest answer that is checked, in bytes; it is held in memory as a whole. */
    public static final int BODY_BYTES_MAX = 32 * 1024 * 1024;

    /** So many bytes of answers of a running system are checked together. */
    public static final long BYTES_MAX = 128L * 1024 * 1024;
}
