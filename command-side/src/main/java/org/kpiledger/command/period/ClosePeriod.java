package org.kpiledger.command.period;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/** Takes no more values for a year, with its quarters, or for a quarter; those not approved are counted. */
public record ClosePeriod(Code planId, Period period, LocalDate effectiveOn) implements PeriodIntent {}
