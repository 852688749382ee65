package org.kpiledger.command.budget;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;

/**
 * A node's money in one fiscal year, all in the budget's currency.
 *
 * @param parent the node whose allocation this one comes out of, absent where that is the year's total
 * @param allocatedBelow the sum of the allocations directly under it
 */
public record NodeBudget(@Nullable Code parent, Amount allocation, Amount allocatedBelow, Amount spent) {
    /** What is neither allocated further nor spent. */
    public Amount free() {
        return allocation.minus(allocatedBelow).minus(spent);
    }

    /** Whether money is allocated under it; then none is spent on it. */
    public boolean divided() {
        return !allocatedBelow.isZero();
    }

    NodeBudget withAllocation(Amount now) {
        return new NodeBudget(parent, now, allocatedBelow, spent);
    }

    NodeBudget withAllocatedBelow(Amount now) {
        return new NodeBudget(parent, allocation, now, spent);
    }

    NodeBudget withSpent(Amount now) {
        return new NodeBudget(parent, allocation, allocatedBelow, now);
    }
}
