package org.kpiledger.command.value;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.Reading;

/** Which rules a command on a value meets. */
final class ValueDecider {
    private ValueDecider() {}

    static List<KpiValueEvent> decide(ValueIntent command, ValueState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        return switch (command) {
            case RecordKpiValue c -> Statements.record(c, state, plan, facts);
            case CorrectKpiValue c -> Statements.correct(c, state, plan, facts);
            case WithdrawKpiValue c -> Statements.withdraw(c, state, plan, facts);
            case SubmitKpiValue c -> Reviews.submit(c, state, plan, facts);
            case VerifyKpiValue c -> Reviews.verify(c, state, facts);
            case ReturnKpiValue c -> Reviews.sendBack(c, state);
            case ApproveKpiValue c -> Reviews.approve(c, state, facts);
            case CommentOnKpiValue c -> comment(c, state);
        };
    }

    private static List<KpiValueEvent> comment(CommentOnKpiValue command, ValueState state) {
        requireExisting(command.valueId(), state);
        return List.of(new KpiValueCommented(command.comment()));
    }

    static void requireExisting(ValueId id, ValueState state) {
        if (!state.exists()) {
            throw Refusal.unknown("unknown-value", "There is no value " + id + ". Record it first.");
        }
    }

    /** What the value says now. */
    static Reading standing(ValueId id, ValueState state) {
        requireExisting(id, state);
        return state.current()
                .orElseThrow(() -> Refusal.rule(
                        "value-withdrawn", "The value " + id + " is withdrawn. Record it again if it is to count."));
    }
}
