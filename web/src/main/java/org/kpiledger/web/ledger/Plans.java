package org.kpiledger.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans of the installation, in short. */
public record Plans(List<PlanLine> plans, AsOf asOf) {
    /**
     * One plan.
     *
     * @param status REGISTERED or ADOPTED
     */
    public record PlanLine(String planId, Map<String, String> name, Cycle cycle, String currency, String status) {}

    /** First and last fiscal year. */
    public record Cycle(int from, int to) {}

    /** Absent where there is no such plan at this moment. */
    Optional<PlanLine> named(String planId) {
        return plans.stream().filter(plan -> plan.planId().equals(planId)).findFirst();
    }
}
