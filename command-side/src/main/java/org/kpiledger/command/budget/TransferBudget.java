package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;

/** Moves money that is free from one node to another, and with it the allocations above both, up to the common one. */
public record TransferBudget(
        Code planId, int fiscalYear, Code from, Code to, Amount amount, CurrencyCode currency, LocalDate effectiveOn)
        implements BudgetIntent {}
