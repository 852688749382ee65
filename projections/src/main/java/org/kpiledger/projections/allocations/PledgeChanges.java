package org.kpiledger.projections.allocations;

import org.kpiledger.events.Code;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;

/** What the events of a pledge make of its document; it stands apart from the nodes, of which it is no part. */
final class PledgeChanges {
    private PledgeChanges() {}

    static String scope(String budget) {
        return budget + "/pledges";
    }

    static Key key(String budget, Code pledge) {
        return new Key(scope(budget), budget + "/pledge/" + pledge);
    }

    static Change<BudgetDocument> pledged(String budget, long position, FundsPledged e) {
        return Change.add(key(budget, e.pledge()), e.date().lastDay(), PledgedFunds.of(e, position));
    }

    static Change<BudgetDocument> withdrawn(String budget, long position, PledgeWithdrawn e) {
        PledgedFunds.Withdrawal withdrawal = new PledgedFunds.Withdrawal(position, e.reasonCode(), e.effectiveOn());
        return Change.revise(key(budget, e.pledge()), e.effectiveOn(), (known, _) -> {
            if (known instanceof PledgedFunds pledge) {
                return pledge.withdrawn(withdrawal);
            }
            throw new CannotApply("a pledge was expected, not " + known);
        });
    }
}
