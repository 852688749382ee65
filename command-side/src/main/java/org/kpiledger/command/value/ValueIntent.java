package org.kpiledger.command.value;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;

/** A command on one reported value. */
public sealed interface ValueIntent extends Intent
        permits RecordKpiValue,
                CorrectKpiValue,
                WithdrawKpiValue,
                SubmitKpiValue,
                VerifyKpiValue,
                ReturnKpiValue,
                ApproveKpiValue,
                CommentOnKpiValue {
    Code planId();

    /** Which value it is. */
    ValueId valueId();

    @Override
    default SubjectId subject() {
        return valueId().subject();
    }

    @Override
    default Code plan() {
        return planId();
    }

    @Override
    default Code place() {
        return valueId().kpi();
    }

    @Override
    default Code region() {
        return valueId().reportingUnit();
    }

    static void requireOfPlan(ValueId valueId, Code planId) {
        if (!valueId.planId().equals(planId)) {
            throw new FieldProblem("valueId", "must be a value of the plan " + planId);
        }
    }
}
