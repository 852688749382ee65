package org.kpiledger.events.value;

import org.kpiledger.events.Prose;

/** Somebody remarked on a value; it stays as it is. */
public record KpiValueCommented(Prose comment) implements KpiValueEvent {}
