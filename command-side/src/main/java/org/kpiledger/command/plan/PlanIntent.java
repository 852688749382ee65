package org.kpiledger.command.plan;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on one plan. */
public sealed interface PlanIntent extends Intent
        permits RegisterPlan,
                AddPriority,
                AddTheme,
                AddOutcome,
                AddOutput,
                RecordPlanFact,
                NoteDiscrepancy,
                AdoptPlan,
                AmendPlan,
                RenamePlanNode,
                RetirePlanNode,
                LinkThematicPriority,
                LinkSdgTarget,
                ClosePlan {
    Code planId();

    @Override
    default SubjectId subject() {
        return SubjectId.plan(planId());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
