package org.kpiledger.bench.load;

/** Appends one event, and returns when it is acknowledged. */
@FunctionalInterface
public interface Append {
    /** @param subject which of the load's subjects it belongs to, from 0 */
    void to(int subject) throws Exception;
}
