package org.kpiledger.events.finding;

import org.kpiledger.events.DomainEvent;

/** A fact about a finding; subject {@code OP-23/finding/F-0001}. */
public sealed interface FindingEvent extends DomainEvent permits FindingRaised, FindingAnswered, FindingClosed {}
