package org.kpiledger.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanEvent;

/** The rules of a plan's versions: it is adopted, changes by amendments then, and ends. */
final class Amendments {
    private Amendments() {}

    static List<PlanEvent> adopt(AdoptPlan command, PlanState plan) {
        if (plan.adopted()) {
            throw adopted(command.planId());
        }
        return List.of(new PlanAdopted(command.document(), command.effectiveOn()));
    }

    static List<PlanEvent> amend(AmendPlan command, PlanState plan) {
        requireAdopted(command.planId(), plan, "so it changes freely and needs no amendment");
        PlanAmended amended =
                new PlanAmended(command.amendment(), command.document(), command.summary(), command.effectiveOn());
        PlanAmended standing = plan.amendments().get(command.amendment().folded());
        if (amended.equals(standing)) {
            return List.of();
        }
        requireOpen(command.planId(), plan);
        if (standing != null) {
            throw Refusal.rule(
                    "amendment-exists",
                    "The plan " + command.planId() + " has an amendment " + standing.amendment()
                            + " already. Choose another code for a new one.");
        }
        return List.of(amended);
    }

    static List<PlanEvent> close(ClosePlan command, PlanState plan) {
        requireAdopted(command.planId(), plan, "so it has not begun and cannot be closed");
        requireOpen(command.planId(), plan);
        return List.of(new PlanClosed(command.document(), command.effectiveOn()));
    }

    /**
     * Requires that the plan may change: freely before its adoption, by an amendment that it has after, and no more once
     * it is closed.
     *
     * @throws Refusal {@code plan-adopted}, {@code plan-closed} or {@code unknown-amendment}
     */
    static void requireChangeable(Code planId, @Nullable Code amendment, PlanState plan) {
        requireOpen(planId, plan);
        if (amendment == null) {
            if (plan.adopted()) {
                throw adopted(planId);
            }
            return;
        }
        requireKnown(planId, amendment, plan);
    }

    /** @throws Refusal {@code unknown-amendment} */
    static void requireKnown(Code planId, Code amendment, PlanState plan) {
        PlanAmended known = plan.amendments().get(amendment.folded());
        if (known == null || !known.amendment().equals(amendment)) {
            throw Refusal.field(
                    "unknown-amendment",
                    "amendment",
                    "names no amendment of the plan " + planId + "; record it with AmendPlan first");
        }
    }

    /** @throws Refusal {@code plan-closed} */
    static void requireOpen(Code planId, PlanState plan) {
        if (plan.closed()) {
            throw Plans.closed(planId);
        }
    }

    private static Refusal adopted(Code planId) {
        return Refusal.rule(
                "plan-adopted",
                "The plan " + planId + " is adopted, so it changes by an amendment only. Record one with AmendPlan,"
                        + " which cites the document that decides it, and name it in the field amendment. What its"
                        + " source gets wrong can be noted without.");
    }

    private static void requireAdopted(Code planId, PlanState plan, String why) {
        if (!plan.adopted()) {
            throw Refusal.rule("plan-not-adopted", "The plan " + planId + " is not adopted, " + why + ".");
        }
    }
}
