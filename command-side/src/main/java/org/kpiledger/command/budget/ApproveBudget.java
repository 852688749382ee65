package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;

/**
 * Makes a preliminary budget final; by somebody who neither established nor last revised it.
 *
 * @param total the one that stands, so that nobody approves another than was seen
 * @param document which decides it
 */
public record ApproveBudget(
        Code planId,
        int fiscalYear,
        Amount total,
        CurrencyCode currency,
        @Nullable Line document,
        LocalDate effectiveOn)
        implements BudgetIntent {}
