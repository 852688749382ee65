package org.kpiledger.command.plan;

import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;

/** The regions of a plan: its facts of the kind {@code REGION}, each under the region's own code. */
public final class Regions {
    /** What belongs to no region, or to several. */
    public static final Code GLOBAL = new Code("GLO");

    private Regions() {}

    /**
     * Requires a region of the plan; a plan that lists none leaves them free.
     *
     * @param field the component that names it
     * @throws Refusal {@code unknown-region}
     */
    public static void require(PlanState plan, String field, Code region) {
        if (!region.equals(GLOBAL) && !isListed(plan, region) && listsAny(plan)) {
            throw Refusal.field(
                    "unknown-region", field, "names no region of the plan; there is no " + region + " in it");
        }
    }

    private static boolean isListed(PlanState plan, Code region) {
        PlanFactRecorded fact = plan.facts().get(region.folded());
        return fact != null && fact.kind() == PlanFactKind.REGION && fact.code().equals(region);
    }

    private static boolean listsAny(PlanState plan) {
        return plan.facts().values().stream().anyMatch(fact -> fact.kind() == PlanFactKind.REGION);
    }
}
