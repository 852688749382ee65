package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;

/**
 * Sets money of a node aside that was promised to somebody.
 *
 * @param reference the commitment's id in the accounts it comes from; the same one sent again changes nothing
 * @param counterparty to whom
 * @param date when it was entered into, within the fiscal year
 */
public record RecordCommitment(
        Code planId,
        int fiscalYear,
        Code node,
        Amount amount,
        CurrencyCode currency,
        Line reference,
        @Nullable Line counterparty,
        LocalDate date)
        implements BudgetIntent {
    @Override
    public Code place() {
        return node;
    }
}
