package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/** A person no longer answers for the values of the KPI. */
public record KpiOwnerReleased(ActorId owner, LocalDate effectiveOn) implements KpiEvent {}
