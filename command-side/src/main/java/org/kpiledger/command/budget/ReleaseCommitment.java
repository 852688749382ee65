package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;

/**
 * Frees money that was committed and will not be paid. The same amount on the same day sent again changes nothing.
 *
 * @param reference the reference of the commitment
 * @param date when the release counts: not before the commitment, but perhaps after its year
 */
public record ReleaseCommitment(
        Code planId, int fiscalYear, Line reference, Amount amount, CurrencyCode currency, LocalDate date)
        implements BudgetIntent {}
