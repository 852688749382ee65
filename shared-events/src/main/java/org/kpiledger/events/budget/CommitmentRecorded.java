package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money of a node was promised to somebody.
 *
 * @param reference the commitment's id in the accounts it comes from; unique in a budget
 * @param counterparty to whom, absent where not said
 * @param date when it was entered into
 * @param committed all committed on the node afterwards
 */
public record CommitmentRecorded(
        Code node, Money amount, Line reference, @Nullable Line counterparty, LocalDate date, Amount committed)
        implements BudgetEvent {
    public CommitmentRecorded {
        amount.currency().requireDecimals("committed", committed);
    }
}
