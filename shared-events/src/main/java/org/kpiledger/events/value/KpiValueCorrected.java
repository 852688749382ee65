package org.kpiledger.events.value;

/** A recorded value was superseded by another reading; the former stays in the log. */
public record KpiValueCorrected(
        int definitionVersion, boolean definitionApproved, Reading reading, ReasonCode reasonCode)
        implements KpiValueEvent {}
