package org.kpiledger.projections.audit;

import static org.kpiledger.projections.audit.EventFields.STATE;
import static org.kpiledger.projections.audit.EventFields.SUBJECT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiLinked;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;

/** Which fields each event of a KPI states; a definition in force is not touched by what becomes of its refinement. */
final class KpiFields {
    private KpiFields() {}

    static List<FieldChanges> of(KpiEvent event) {
        return switch (event) {
            case KpiProposed e -> List.of(FieldChanges.all(SUBJECT, e).and(STATE, "PROPOSED"));
            case KpiApproved e -> approved(e);
            case KpiReturned e -> decided(e.version(), "RETURNED");
            case KpiRejected e -> decided(e.version(), "REJECTED");
            case KpiRefined e ->
                List.of(FieldChanges.all(version(e.version()), e, "version").and(STATE, "PROPOSED"));
            case KpiRetired e ->
                List.of(FieldChanges.one(SUBJECT, STATE, "RETIRED")
                        .and("retirement.document", e.document())
                        .and("retirement.effectiveOn", e.effectiveOn()));
            case KpiLinked e -> List.of(FieldChanges.all(e.relation(), e, "relation"));
            case KpiOwnerAssigned e -> List.of(FieldChanges.one("owner " + e.owner(), "since", e.effectiveOn()));
            case KpiOwnerReleased e ->
                List.of(FieldChanges.one("owner " + e.owner(), "since", null).replacingAll());
            case BaselineSet e ->
                List.of(FieldChanges.all(
                        "baseline " + e.measure() + " " + e.reportingUnit(), e, "measure", "reportingUnit"));
            case TargetSet e ->
                List.of(FieldChanges.all(
                                target(e.measure(), e.reportingUnit(), e.period()),
                                e,
                                "measure",
                                "reportingUnit",
                                "period")
                        .and(STATE, "PROPOSED"));
            case TargetApproved e ->
                List.of(FieldChanges.one(target(e.measure(), e.reportingUnit(), e.period()), STATE, "APPROVED")
                        .and("approval.meeting", e.meeting())
                        .and("approval.document", e.document()));
            case TargetReturned e ->
                List.of(FieldChanges.one(target(e.measure(), e.reportingUnit(), e.period()), STATE, "RETURNED"));
        };
    }

    private static List<FieldChanges> approved(KpiApproved e) {
        FieldChanges approval = FieldChanges.one(SUBJECT, STATE, "APPROVED")
                .and("approval.version", e.version())
                .and("approval.meeting", e.meeting())
                .and("approval.document", e.document())
                .and("approval.effectiveOn", e.effectiveOn());
        return e.version() == 1
                ? List.of(approval)
                : List.of(approval, FieldChanges.none(version(e.version())).following(STATE, _ -> "APPROVED"));
    }

    /** A KPI that has a definition in force, or is retired, stays so whatever becomes of a refinement. */
    private static List<FieldChanges> decided(int version, String decision) {
        return List.of(
                FieldChanges.one(version(version), STATE, decision),
                FieldChanges.none(SUBJECT).following(STATE, state -> state.equals("PROPOSED") ? decision : state));
    }

    private static String version(int version) {
        return "version " + version;
    }

    private static String target(Code measure, Code reportingUnit, @Nullable Period period) {
        return "target " + measure + " " + reportingUnit + " " + (period == null ? "cycle" : period);
    }
}
