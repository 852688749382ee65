package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;

/** What a decider of another feature asks of a plan, and how it refuses where the plan has no such thing. */
public final class Plans {
    private Plans() {}

    /**
     * The plan, which exists.
     *
     * @throws Refusal {@code unknown-plan}
     */
    public static PlanState existing(Code planId, Facts facts) {
        return existing(planId, facts.state(SubjectId.plan(planId), PlanState.FOLDING));
    }

    static PlanState existing(Code planId, PlanState plan) {
        if (!plan.exists()) {
            throw Refusal.unknown(
                    "unknown-plan", "There is no plan " + planId + ". Check its id, or register it first.");
        }
        return plan;
    }

    /** Why something new does not come to a plan any more: {@code plan-closed}. */
    public static Refusal closed(Code planId) {
        return Refusal.rule(
                "plan-closed",
                "The plan " + planId + " is closed: what is there can be corrected and findings can be raised, but"
                        + " nothing new comes to it.");
    }

    /**
     * Requires that a period is one of the plan's.
     *
     * @throws Refusal {@code period-outside-cycle}
     */
    public static void requireInCycle(PlanState plan, Period period) {
        if (!plan.covers(period.year())) {
            throw Refusal.field(
                    "period-outside-cycle",
                    "period",
                    "lies outside the plan's cycle " + plan.firstDay().getYear() + "-"
                            + plan.lastDay().getYear());
        }
    }

    /**
     * Requires that what is said to have happened has happened by today; a date that is known to the month or year counts
     * on its last day, and what counts on a day to come is seen by nobody until then. What a plan's document says is
     * loaded as it stands.
     *
     * @param field the component that holds the date
     * @throws Refusal {@code future-date}
     */
    public static void requireHappened(PlanState plan, String field, PartialDate date, Facts facts) {
        LocalDate today = facts.today(plan.zone());
        LocalDate counts = date.lastDay();
        if (counts.isAfter(today) && !facts.actor().equals(ActorId.SYSTEM)) {
            throw Refusal.field(
                    "future-date",
                    field,
                    date.equals(PartialDate.of(counts))
                            ? "must not be after today, " + today
                            : "counts on its last day, " + counts + ", which is after today, " + today
                                    + "; give the day that it is about");
        }
    }

    /**
     * The node that a command names.
     *
     * @param field the component that names it
     * @throws Refusal {@code unknown-node}
     */
    public static PlanNode node(PlanState plan, String field, Code code) {
        return plan.node(code)
                .orElseThrow(() -> Refusal.field(
                        "unknown-node", field, "names nothing in the plan: there is no " + code + " in it"));
    }

    /**
     * Requires that a node takes something new on the day.
     *
     * @throws Refusal {@code node-retired}
     */
    public static void requireInForce(PlanNode node, LocalDate day) {
        if (node.isRetiredOn(day)) {
            throw Refusal.rule(
                    "node-retired",
                    node.code() + " is retired from " + node.retiredFrom() + " on, so nothing new comes to it on " + day
                            + ". Choose another node, or an earlier day.");
        }
    }

    /**
     * The node that a command names, which is of the kind.
     *
     * @param field the component that names it
     * @throws Refusal {@code unknown-node} or {@code wrong-node}
     */
    public static PlanNode node(PlanState plan, String field, Code code, NodeKind kind) {
        PlanNode node = node(plan, field, code);
        if (node.kind() != kind) {
            throw Refusal.field(
                    "wrong-node",
                    field,
                    "must name " + kind.noun() + "; " + code + " is "
                            + node.kind().noun());
        }
        return node;
    }
}
