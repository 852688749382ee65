package org.kpiledger.command.budget;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetStatus;

/** The rules of a year's budget; they hold on every day, whatever days the commands take effect on. */
final class BudgetDecider {
    private BudgetDecider() {}

    static List<BudgetEvent> decide(BudgetIntent command, BudgetState state, Facts facts) {
        BudgetYear year = BudgetYear.of(command, state, facts);
        return switch (command) {
            case EstablishBudget establish -> establish(establish, year);
            case AllocateBudget allocate -> Allocations.allocate(allocate, year.established());
            case ReduceAllocation reduce -> Allocations.reduce(reduce, year.established());
            case TransferBudget transfer -> Transfers.transfer(transfer, year.established());
            case ReviseBudgetTotal revise -> Totals.revise(revise, year.established());
            case ApproveBudget approve -> Totals.approve(approve, year.established(), facts);
            case RecordCommitment commit -> Commitments.record(commit, year.established());
            case ReleaseCommitment release -> Commitments.release(release, year.established());
            case RecordExpenditure spend -> Expenditures.record(spend, year.established());
            case ReverseExpenditure reverse -> Expenditures.reverse(reverse, year.established());
            case ImportExpenditures rows -> ExpenditureImport.decide(rows, year.established(), facts);
            case PledgeFunds pledge -> Pledges.pledge(pledge, year.established());
            case WithdrawPledge withdraw -> Pledges.withdraw(withdraw, year.established());
        };
    }

    private static List<BudgetEvent> establish(EstablishBudget command, BudgetYear year) {
        Money total = year.money("total", command.total(), command.currency());
        year.requireEffective("effectiveOn", command.effectiveOn());
        BudgetEstablished established = new BudgetEstablished(total, BudgetStatus.PRELIMINARY, command.effectiveOn());
        if (established.equals(year.budget().establishment())) {
            return List.of();
        }
        if (year.budget().exists()) {
            throw Refusal.rule(
                    "budget-established",
                    "The budget of " + command.planId() + " for " + command.fiscalYear()
                            + " stands already, with a total of "
                            + year.sum(year.budget().total().value()) + ".");
        }
        return List.of(established);
    }
}
