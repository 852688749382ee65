package org.kpiledger.command.inspection;

import java.time.Instant;
import java.util.List;
import org.kpiledger.edge.inspection.Inspected;

/**
 * What an inspection found.
 *
 * @param origin of the log
 * @param at when it was done
 * @param position of the last entry when it began
 */
record Findings(String origin, Instant at, long position, List<Inspected> comparisons) {
    boolean passed() {
        return comparisons.stream().allMatch(Inspected::agrees);
    }

    /** What diverges, in words. */
    List<String> divergences() {
        return comparisons.stream()
                .filter(one -> !one.agrees())
                .map(one -> one.name() + ": " + one.sentence())
                .toList();
    }
}
