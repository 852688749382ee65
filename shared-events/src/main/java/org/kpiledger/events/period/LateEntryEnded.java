package org.kpiledger.events.period;

import java.time.LocalDate;
import org.kpiledger.events.Code;

/** An exception may not be used any more. */
public record LateEntryEnded(Code code, LocalDate effectiveOn) implements PeriodEvent {}
