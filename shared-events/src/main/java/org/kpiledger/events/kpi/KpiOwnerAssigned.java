package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/** A person answers for the values of the KPI; while it has owners, they alone report them. */
public record KpiOwnerAssigned(ActorId owner, LocalDate effectiveOn) implements KpiEvent {}
