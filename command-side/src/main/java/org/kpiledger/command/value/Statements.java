package org.kpiledger.command.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.admission.Periods;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.Warning;

/** The rules of saying what a value is: recording, correcting and withdrawing it. */
final class Statements {
    private Statements() {}

    static List<KpiValueEvent> record(RecordKpiValue command, ValueState state, PlanState plan, Facts facts) {
        ValueId id = command.valueId();
        Measured by = Measured.of(id, plan, facts);
        Measured.requireOwner(id, plan, facts);
        Plans.requireInCycle(plan, command.period());
        Regions.require(plan, "reportingUnit", id.reportingUnit());
        Reading reading = command.reading();
        check(id, by.measure(), reading, plan, facts);
        if (state.current().isPresent()) {
            throw Refusal.rule(
                    "value-exists",
                    "The value " + id + " is recorded already. Correct it instead, with a reason code.");
        }
        @Nullable Code lateEntry = Periods.admit(id, plan, facts).orElse(null);
        return List.of(
                new KpiValueRecorded(by.definition().version(), by.definition().approved(), reading, lateEntry));
    }

    static List<KpiValueEvent> correct(CorrectKpiValue command, ValueState state, PlanState plan, Facts facts) {
        ValueId id = command.valueId();
        Reading former = ValueDecider.standing(id, state);
        Measured by = Measured.of(id, plan, facts);
        Measured.requireOwner(id, plan, facts);
        Reading reading = command.reading();
        check(id, by.measure(), reading, plan, facts);
        if (reading.equals(former)) {
            return List.of();
        }
        @Nullable Code lateEntry = Periods.admit(id, plan, facts).orElse(null);
        List<Warning> warnings = state.isReviewed() ? Checks.of(id, by.measure(), reading, facts) : List.of();
        return List.of(new KpiValueCorrected(
                by.definition().version(),
                by.definition().approved(),
                reading,
                command.reasonCode(),
                warnings,
                lateEntry));
    }

    static List<KpiValueEvent> withdraw(WithdrawKpiValue command, ValueState state, PlanState plan, Facts facts) {
        ValueDecider.standing(command.valueId(), state);
        Measured.requireOwner(command.valueId(), plan, facts);
        @Nullable Code lateEntry = Periods.admit(command.valueId(), plan, facts).orElse(null);
        return List.of(new KpiValueWithdrawn(command.reasonCode(), lateEntry));
    }

    private static void check(ValueId id, Measure measure, Reading reading, PlanState plan, Facts facts) {
        dateFitsThePeriod(reading.valueDate(), id.period());
        Plans.requireHappened(plan, "valueDate", reading.valueDate(), facts);
        ReadingRules.check(measure, reading);
    }

    /** The value counts from the last day that its date may mean, so that day is one of the period. */
    private static void dateFitsThePeriod(PartialDate date, Period period) {
        LocalDate counts = date.lastDay();
        if (!counts.isBefore(period.end()) || counts.isBefore(period.start())) {
            throw Refusal.field(
                    "date-outside-period",
                    "valueDate",
                    "counts on its last day, " + counts + ", which lies outside the period " + period
                            + "; give the date that the value is about, as precisely as it is known");
        }
    }
}
