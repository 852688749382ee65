package org.kpiledger.events.activity;

import org.kpiledger.events.value.ReasonCode;

/** A report was superseded by another; the former stays in the log. */
public record ActivityCorrected(Report report, ReasonCode reasonCode) implements ActivityEvent {}
