package org.kpiledger.command.value;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.Definition;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;

/** The rules of recording, correcting and withdrawing values. */
final class ValueDecider {
    private ValueDecider() {}

    static List<KpiValueEvent> decide(ValueIntent command, ValueState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        return switch (command) {
            case RecordKpiValue value -> record(value, state, plan, facts);
            case CorrectKpiValue value -> correct(value, state, facts);
            case WithdrawKpiValue value -> withdraw(value, state);
        };
    }

    private static List<KpiValueEvent> record(RecordKpiValue command, ValueState state, PlanState plan, Facts facts) {
        ValueId id = command.valueId();
        Definition definition = definitionOf(id, facts);
        Measure measure = measureOf(id, definition);
        periodLiesInTheCycle(command.period(), plan);
        Regions.require(plan, "reportingUnit", id.reportingUnit());
        Reading reading = command.reading();
        dateFitsThePeriod(reading.valueDate(), command.period());
        ReadingRules.check(measure, reading);
        if (state.current().isPresent()) {
            throw Refusal.rule(
                    "value-exists",
                    "The value " + id + " is recorded already. Correct it instead, with a reason code.");
        }
        return List.of(new KpiValueRecorded(definition.version(), definition.approved(), reading));
    }

    private static List<KpiValueEvent> correct(CorrectKpiValue command, ValueState state, Facts facts) {
        ValueId id = command.valueId();
        Reading former = recorded(id, state);
        Definition definition = definitionOf(id, facts);
        Reading reading = command.reading();
        dateFitsThePeriod(reading.valueDate(), id.period());
        ReadingRules.check(measureOf(id, definition), reading);
        if (reading.equals(former)) {
            return List.of();
        }
        return List.of(
                new KpiValueCorrected(definition.version(), definition.approved(), reading, command.reasonCode()));
    }

    private static List<KpiValueEvent> withdraw(WithdrawKpiValue command, ValueState state) {
        recorded(command.valueId(), state);
        return List.of(new KpiValueWithdrawn(command.reasonCode()));
    }

    private static Reading recorded(ValueId id, ValueState state) {
        if (!state.exists()) {
            throw Refusal.unknown("unknown-value", "There is no value " + id + ". Record it first.");
        }
        return state.current()
                .orElseThrow(() -> Refusal.rule(
                        "value-withdrawn", "The value " + id + " is withdrawn. Record it again if it is to count."));
    }

    private static Definition definitionOf(ValueId id, Facts facts) {
        return facts.state(SubjectId.kpi(id.planId(), id.kpi()), KpiState.FOLDING)
                .current()
                .orElseThrow(() -> Refusal.field("unknown-kpi", "kpi", "names no KPI of the plan " + id.planId()));
    }

    private static Measure measureOf(ValueId id, Definition definition) {
        return definition
                .measure(id.measure())
                .orElseThrow(() -> Refusal.field(
                        "unknown-measure",
                        "measure",
                        "names no measure of " + id.kpi() + "; it has "
                                + definition.measures().stream()
                                        .map(Measure::code)
                                        .toList()));
    }

    private static void periodLiesInTheCycle(Period period, PlanState plan) {
        if (!plan.covers(period.year())) {
            throw Refusal.field(
                    "period-outside-cycle",
                    "period",
                    "lies outside the plan's cycle " + plan.firstDay().getYear() + "-"
                            + plan.lastDay().getYear());
        }
    }

    /** A date that is not known to the day may mean days outside the period, but not only such. */
    private static void dateFitsThePeriod(PartialDate date, Period period) {
        if (!date.firstDay().isBefore(period.end()) || date.lastDay().isBefore(period.start())) {
            throw Refusal.field(
                    "date-outside-period",
                    "valueDate",
                    "lies outside the period " + period + "; give the date that the value is about");
        }
    }
}
