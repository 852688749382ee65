package org.kpiledger.events.budget;

import org.kpiledger.events.DomainEvent;

/** A fact about one year's budget; subject {@code OP-23/budget/2023}. */
public sealed interface BudgetEvent extends DomainEvent
        permits BudgetEstablished,
                BudgetAllocated,
                AllocationReduced,
                BudgetTransferred,
                BudgetTotalRevised,
                BudgetApproved,
                CommitmentRecorded,
                CommitmentReleased,
                CommitmentRestored,
                ExpenditureRecorded,
                ExpenditureReversed,
                FundsPledged,
                PledgeWithdrawn {}
