package org.kpiledger.projections.kpis;

/** Which KPIs of a list are wanted: by whether anything is reported, or by their rating. */
public enum StatusFilter {
    REPORTED,
    NOT_REPORTED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_DATA;

    boolean fits(KpiView kpi) {
        return kpi.dataStatus().name().equals(name())
                || kpi.status().value().name().equals(name());
    }
}
