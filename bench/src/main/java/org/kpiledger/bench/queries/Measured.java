package org.kpiledger.bench.queries;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one store gave with a log of one length.
 *
 * @param now each read of the plan without a moment
 * @param knownAt the same reads as known at random positions
 * @param searches each search of the audit trail
 */
record Measured(long events, Map<String, Waited> now, Map<String, Waited> knownAt, Map<String, Waited> searches) {
    /** How many times as long a read takes when it is about the past; of the medians, as a tail is of a few answers. */
    double ratio(String read) {
        return of(knownAt, read).p50Ms() / of(now, read).p50Ms();
    }

    static Waited of(Map<String, Waited> waited, String name) {
        @Nullable Waited one = waited.get(name);
        if (one == null) {
            throw new IllegalArgumentException(name + " was not measured");
        }
        return one;
    }
}
