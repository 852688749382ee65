package org.kpiledger.projections.plan;

import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.projections.AsOf;

/** All plans, without their trees. */
public record PlansView(List<PlanSummary> plans, AsOf asOf) {
    /** What a list of plans says of one. */
    public record PlanSummary(Code planId, LocalizedName name, Cycle cycle, CurrencyCode currency, PlanStatus status) {}

    public static PlansView of(List<PlanHeader> headers, AsOf asOf) {
        return new PlansView(
                headers.stream()
                        .map(header -> new PlanSummary(
                                header.planId(),
                                header.name(),
                                Cycle.of(header),
                                header.currency(),
                                PlanStatus.of(header)))
                        .toList(),
                asOf);
    }
}
