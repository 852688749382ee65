package org.kpiledger.command.budget;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on the budget of one fiscal year of a plan. */
public sealed interface BudgetIntent extends Intent
        permits EstablishBudget,
                AllocateBudget,
                ReduceAllocation,
                TransferBudget,
                ReviseBudgetTotal,
                ApproveBudget,
                RecordCommitment,
                ReleaseCommitment,
                RecordExpenditure,
                ReverseExpenditure,
                ImportExpenditures,
                PledgeFunds,
                WithdrawPledge {
    Code planId();

    int fiscalYear();

    @Override
    default SubjectId subject() {
        return SubjectId.budget(planId(), fiscalYear());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
