package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;

/**
 * Books money spent on a node that is not divided further.
 *
 * @param reference the payment's id in the accounts it comes from; the same payment sent again changes nothing
 * @param commitment the reference of a commitment on the node that it pays: of that it releases as much as it pays, at
 *     most what is outstanding
 * @param date when it was spent, within the fiscal year
 */
public record RecordExpenditure(
        Code planId,
        int fiscalYear,
        Code node,
        Amount amount,
        CurrencyCode currency,
        Line reference,
        @Nullable Line commitment,
        LocalDate date)
        implements BudgetIntent {
    @Override
    public Code place() {
        return node;
    }
}
