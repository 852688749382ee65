package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;

/**
 * Makes the money of a fiscal year more or less; its budget is preliminary again.
 *
 * @param total what it shall be after all changes; what it becomes less by is free from {@code effectiveOn} on
 */
public record ReviseBudgetTotal(Code planId, int fiscalYear, Amount total, CurrencyCode currency, LocalDate effectiveOn)
        implements BudgetIntent {}
