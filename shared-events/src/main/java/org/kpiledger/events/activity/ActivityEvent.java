package org.kpiledger.events.activity;

import org.kpiledger.events.DomainEvent;

/** A fact about a reported activity; subject {@code OP-23/activity/H-001}. */
public sealed interface ActivityEvent extends DomainEvent
        permits ActivityReported, ActivityCorrected, ActivityWithdrawn, ActivityLinked, ActivityUnlinked {}
