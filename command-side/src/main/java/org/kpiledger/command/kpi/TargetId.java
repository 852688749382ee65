package org.kpiledger.command.kpi;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * Which target of a KPI.
 *
 * @param period the year that it is set for, absent for the whole cycle
 */
record TargetId(Code measure, Code reportingUnit, @Nullable Period period) {
    static TargetId of(Code measure, @Nullable Code reportingUnit, @Nullable Period period) {
        return new TargetId(measure, reportingUnit == null ? Regions.GLOBAL : reportingUnit, period);
    }

    @Override
    public String toString() {
        return "of " + measure + " for " + reportingUnit + " in " + (period == null ? "the cycle" : period);
    }
}
