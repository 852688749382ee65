package org.kpiledger.command.period;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/** Ends an exception before its day. */
public record EndLateEntry(Code planId, Period period, Code code, LocalDate effectiveOn) implements PeriodIntent {}
