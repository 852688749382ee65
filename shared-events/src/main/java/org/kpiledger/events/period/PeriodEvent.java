package org.kpiledger.events.period;

import org.kpiledger.events.DomainEvent;

/** A fact about a year or a quarter of a plan; subject {@code OP-23/period/2023-Q2}. */
public sealed interface PeriodEvent extends DomainEvent
        permits PeriodOpened, PeriodClosed, PeriodCertified, LateEntryGranted, LateEntryEnded {}
