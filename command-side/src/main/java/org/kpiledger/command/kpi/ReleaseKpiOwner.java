package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/** Ends that a person answers for the values of a KPI. */
public record ReleaseKpiOwner(Code planId, Code kpi, ActorId owner, LocalDate effectiveOn) implements KpiIntent {}
