package org.kpiledger.app.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.plan.PlanHeader;

/**
 * What a whole log makes.
 *
 * @param states how many subjects of each kind are in each state
 * @param types how many entries there are of each type
 */
record Summary(
        List<Plan> plans, SortedMap<String, SortedMap<String, Long>> states, SortedMap<String, Long> types, AsOf asOf) {
    /** A plan and its budgets. */
    record Plan(PlanHeader header, List<AllocationsView> budgets) {
        String status() {
            if (header.ending() != null) {
                return "CLOSED";
            }
            return header.adoption() == null ? "REGISTERED" : "ADOPTED";
        }
    }

    static Summary of(Refolding refolding, LocalDate day) {
        return new Summary(
                refolding.plans(day).stream()
                        .map(header -> new Plan(header, refolding.budgets(header, day)))
                        .toList(),
                refolding.states(),
                refolding.types(),
                refolding.asOf(day));
    }

    long entries() {
        return types.values().stream().mapToLong(Long::longValue).sum();
    }
}
