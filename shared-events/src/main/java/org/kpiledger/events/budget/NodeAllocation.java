package org.kpiledger.events.budget;

import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;

/** A node's allocation after a change, in the budget's currency. */
public record NodeAllocation(Code node, Amount allocation) {}
