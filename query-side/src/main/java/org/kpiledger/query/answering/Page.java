package org.kpiledger.query.answering;

/**
 * Which page of a list in the order of the log is asked for.
 *
 * @param after the position to go on after
 * @param limit how many at most
 */
public record Page(long after, int limit) {
    private static final int LIMIT_DEFAULT = 100;
    private static final int LIMIT_MAX = 1_000;

    /** From the parameters {@code after} and {@code limit}. */
    public static Page of(Parameters parameters) {
        Long after = parameters.find("after", Parameters::position);
        Long limit = parameters.find("limit", Parameters.number(1, LIMIT_MAX));
        return new Page(after == null ? 0 : after, limit == null ? LIMIT_DEFAULT : limit.intValue());
    }
}
