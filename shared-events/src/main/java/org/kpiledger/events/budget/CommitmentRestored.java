package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money is committed again, since the expenditure that had released it was taken back.
 *
 * @param reference the reference of the commitment
 * @param expenditure the reference of the expenditure
 * @param outstanding what of the commitment is left afterwards
 * @param committed all committed on the node afterwards
 */
public record CommitmentRestored(
        Code node, Money amount, Line reference, Line expenditure, LocalDate date, Amount outstanding, Amount committed)
        implements BudgetEvent {
    public CommitmentRestored {
        amount.currency().requireDecimals("outstanding", outstanding);
        amount.currency().requireDecimals("committed", committed);
    }
}
