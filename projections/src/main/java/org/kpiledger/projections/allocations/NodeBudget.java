package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Quantity;

/**
 * What a node has, and what was spent and committed on it, in the budget's currency.
 *
 * <p>Each change counts from the day that it names, so a day before a retroactive reduction of a later allocation may
 * show less than nothing; the sums as they stand last never do.
 *
 * @param parent the node that its allocation comes out of, absent for a priority or where only a transfer told of it
 * @param allocated what was allocated to it; may be negative on a day, see above
 * @param spent what was spent on it itself, without the nodes below
 * @param committed what is committed on it itself and not yet spent
 */
public record NodeBudget(Code node, @Nullable Code parent, Quantity allocated, Quantity spent, Quantity committed)
        implements BudgetDocument {

    static NodeBudget none(Code node, @Nullable Code parent, int decimals) {
        Quantity nothing = new Quantity(BigDecimal.ZERO.setScale(decimals));
        return new NodeBudget(node, parent, nothing, nothing, nothing);
    }

    NodeBudget allocating(BigDecimal change) {
        return new NodeBudget(node, parent, sum(allocated, change), spent, committed);
    }

    NodeBudget spending(BigDecimal change) {
        return new NodeBudget(node, parent, allocated, sum(spent, change), committed);
    }

    NodeBudget committing(BigDecimal change) {
        return new NodeBudget(node, parent, allocated, spent, sum(committed, change));
    }

    private static Quantity sum(Quantity of, BigDecimal change) {
        return new Quantity(of.value().add(change));
    }
}
