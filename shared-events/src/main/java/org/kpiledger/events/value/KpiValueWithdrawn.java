package org.kpiledger.events.value;

/** A recorded value was withdrawn: nothing is reported in its place. */
public record KpiValueWithdrawn(ReasonCode reasonCode) implements KpiValueEvent {}
