package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/** Makes a person answer for the values of a KPI. */
public record AssignKpiOwner(Code planId, Code kpi, ActorId owner, LocalDate effectiveOn) implements KpiIntent {}
