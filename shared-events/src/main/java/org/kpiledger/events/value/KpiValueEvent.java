package org.kpiledger.events.value;

import org.kpiledger.events.DomainEvent;

/** A fact about one reported value; subject {@code OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005}. */
public sealed interface KpiValueEvent extends DomainEvent
        permits KpiValueRecorded,
                KpiValueCorrected,
                KpiValueWithdrawn,
                KpiValueSubmitted,
                KpiValueReturned,
                KpiValueVerified,
                KpiValueApproved,
                KpiValueCommented {}
