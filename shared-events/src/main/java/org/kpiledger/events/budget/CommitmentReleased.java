package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money that was committed is no longer.
 *
 * @param reference the reference of the commitment
 * @param expenditure the reference of the expenditure that it was paid by, absent where it was not paid
 * @param outstanding what of the commitment is left afterwards
 * @param committed all committed on the node afterwards
 */
public record CommitmentReleased(
        Code node,
        Money amount,
        Line reference,
        @Nullable Line expenditure,
        LocalDate date,
        Amount outstanding,
        Amount committed)
        implements BudgetEvent {
    public CommitmentReleased {
        amount.currency().requireDecimals("outstanding", outstanding);
        amount.currency().requireDecimals("committed", committed);
    }
}
