package org.kpiledger.command.kpi;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on the definition of one KPI. */
public sealed interface KpiIntent extends Intent permits ProposeKpi, ApproveKpi {
    Code planId();

    Code kpi();

    @Override
    default SubjectId subject() {
        return SubjectId.kpi(planId(), kpi());
    }

    @Override
    default Code plan() {
        return planId();
    }

    @Override
    default Code place() {
        return kpi();
    }
}
