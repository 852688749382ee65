package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;

/** Gives a fiscal year its money; preliminary, since only an approval makes a budget final. */
public record EstablishBudget(Code planId, int fiscalYear, Amount total, CurrencyCode currency, LocalDate effectiveOn)
        implements BudgetIntent {}
