package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Steps;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;

/** The rules of targets: for a year or the cycle, in force once somebody else has approved them. */
final class Targets {
    private Targets() {}

    static List<KpiEvent> set(SetTarget command, KpiState state, PlanState plan, Facts facts) {
        TargetId id = command.target();
        Regions.require(plan, "reportingUnit", id.reportingUnit());
        requireYear(command.period(), plan);
        PartialDate date = date(command, plan);
        Aims.check(Aims.measure(command, command.measure(), state), command.value(), command.currency());
        Optional<Target> former = state.target(id);
        TargetSet next = new TargetSet(
                id.measure(),
                id.reportingUnit(),
                id.period(),
                former.map(known -> known.revision() + 1).orElse(1),
                command.value(),
                command.currency(),
                date,
                command.source(),
                command.effectiveOn());
        if (former.isPresent()) {
            if (former.get().says(next) && former.get().stage() != Stage.RETURNED) {
                return List.of();
            }
            Aims.requireReason(facts, "target");
        }
        return List.of(next);
    }

    static List<KpiEvent> approve(ApproveTarget command, KpiState state, Facts facts) {
        Target target = pending(command, command.target(), command.revision(), state);
        Measures.requireNotTurnedDown(state.current().orElseThrow(), command.kpi());
        if (target.author().sharesAPersonWith(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "This target of " + command.kpi() + " was set by you or in your name, or by or for the person in"
                            + " whose name you act now. Ask another approver.");
        }
        Steps.requireInOrder(command.effectiveOn(), target.effectiveOn());
        return List.of(new TargetApproved(
                target.id().measure(),
                target.id().reportingUnit(),
                target.id().period(),
                target.revision(),
                command.meeting(),
                command.document(),
                command.effectiveOn()));
    }

    static List<KpiEvent> sendBack(ReturnTarget command, KpiState state) {
        Target target = pending(command, command.target(), command.revision(), state);
        Steps.requireInOrder(command.effectiveOn(), target.effectiveOn());
        return List.of(new TargetReturned(
                target.id().measure(),
                target.id().reportingUnit(),
                target.id().period(),
                target.revision(),
                command.effectiveOn()));
    }

    private static Target pending(KpiIntent command, TargetId id, @Nullable Integer revision, KpiState state) {
        Target target = state.target(id)
                .orElseThrow(() -> Refusal.field(
                        "unknown-target", "measure", "names no target of " + command.kpi() + ": there is none " + id));
        if (revision != null && revision != target.revision()) {
            throw Refusal.rule(
                    "not-the-latest",
                    "The target " + id + " of " + command.kpi() + " is at revision " + target.revision()
                            + " now. Look at it, and decide on that.");
        }
        return switch (target.stage()) {
            case PROPOSED -> target;
            case APPROVED ->
                throw Refusal.rule(
                        "target-already-approved",
                        "The target " + id + " of " + command.kpi() + " is approved already. To change it, set it"
                                + " anew.");
            case RETURNED, REJECTED ->
                throw Refusal.rule(
                        "target-returned",
                        "The target " + id + " of " + command.kpi() + " was returned. Wait until it is set anew.");
        };
    }

    private static void requireYear(@Nullable Period period, PlanState plan) {
        if (period != null && period.isQuarter()) {
            throw Refusal.field("not-a-year", "period", "must be a year such as 2024, or be left out for the cycle");
        }
        if (period != null) {
            Plans.requireInCycle(plan, period);
        }
    }

    /** The day by which it should be reached, a date less precise counting at its end, is one of what it is set for. */
    private static PartialDate date(SetTarget command, PlanState plan) {
        Period period = command.period();
        LocalDate first = period == null ? plan.firstDay() : period.start();
        LocalDate last = period == null ? plan.lastDay() : period.end().minusDays(1);
        PartialDate date = command.date() == null ? PartialDate.of(last) : command.date();
        if (date.lastDay().isBefore(first) || date.lastDay().isAfter(last)) {
            throw Refusal.field(
                    "date-outside-period",
                    "date",
                    "counts on its last day, " + date.lastDay() + ", which lies outside "
                            + (period == null ? "the cycle" : period) + ", " + first + " to " + last
                            + "; give a day in it, or leave it out for its last day");
        }
        return date;
    }
}
