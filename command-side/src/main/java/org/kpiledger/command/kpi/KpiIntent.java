package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on the definition, the owners, the baselines or the targets of one KPI. */
public sealed interface KpiIntent extends Intent
        permits ProposeKpi,
                ApproveKpi,
                ReturnKpi,
                RejectKpi,
                RefineKpi,
                RetireKpi,
                LinkKpi,
                AssignKpiOwner,
                ReleaseKpiOwner,
                SetBaseline,
                SetTarget,
                ApproveTarget,
                ReturnTarget {
    Code planId();

    Code kpi();

    /** The day from which it counts. */
    LocalDate effectiveOn();

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
