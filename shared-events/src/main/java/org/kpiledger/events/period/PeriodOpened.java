package org.kpiledger.events.period;

import java.time.LocalDate;

/** Values are asked for; a period that was never opened takes them too. */
public record PeriodOpened(LocalDate effectiveOn) implements PeriodEvent {}
