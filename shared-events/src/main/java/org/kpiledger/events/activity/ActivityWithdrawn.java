package org.kpiledger.events.activity;

import org.kpiledger.events.value.ReasonCode;

/** A report was withdrawn. */
public record ActivityWithdrawn(ReasonCode reasonCode) implements ActivityEvent {}
