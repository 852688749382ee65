package org.kpiledger.projections.risks;

import java.time.LocalDate;

/**
 * How often a risk is to be assessed.
 *
 * @param since first day
 */
public record Cadence(int everyMonths, LocalDate since) {}
