package org.kpiledger.command.period;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/** Asks for the values of a year or a quarter. */
public record OpenPeriod(Code planId, Period period, LocalDate effectiveOn) implements PeriodIntent {}
