package org.kpiledger.command.kpi;

import java.util.Comparator;
import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiRetired;

/** The rules of retiring a KPI: from a day of the cycle on, and not from before what is reported of it. */
final class Retirement {
    private Retirement() {}

    static List<KpiEvent> retire(RetireKpi command, KpiState state, PlanState plan, Facts facts) {
        Definitions.requireNotRetired(command, state);
        if (command.effectiveOn().isBefore(plan.firstDay())
                || command.effectiveOn().isAfter(plan.lastDay())) {
            throw Refusal.field(
                    "outside-cycle",
                    "effectiveOn",
                    "must be a day of the plan's cycle, from " + plan.firstDay() + " to " + plan.lastDay());
        }
        requireNothingReportedFrom(command, facts);
        return List.of(new KpiRetired(command.document(), command.effectiveOn()));
    }

    private static void requireNothingReportedFrom(RetireKpi command, Facts facts) {
        String values = command.planId() + "/value/" + command.kpi() + "/";
        facts.subjectsBeginning(values, subject -> isFrom(command, subject)).stream()
                .filter(subject -> facts.state(subject, Reported.FOLDING).stands())
                .map(subject -> ValueId.parse(subject.value()))
                .max(Comparator.comparing(value -> value.period().start()))
                .ifPresent(last -> {
                    throw Refusal.rule(
                            "kpi-has-values",
                            "The KPI " + command.kpi() + " has values of periods from " + command.effectiveOn()
                                    + " on, such as " + last + ". Retire it from a later day, or have them withdrawn.");
                });
    }

    private static boolean isFrom(RetireKpi command, SubjectId subject) {
        return !ValueId.parse(subject.value()).period().start().isBefore(command.effectiveOn());
    }
}
