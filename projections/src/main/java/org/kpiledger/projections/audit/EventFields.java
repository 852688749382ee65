package org.kpiledger.projections.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingEvent;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.InstallationEvent;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodEvent;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.risk.RiskReopened;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;

/** Which fields each event states; a type of event that is missing here does not compile. */
final class EventFields {
    /** The part of a subject that is the subject itself. */
    static final String SUBJECT = "";

    static final String STATE = "state";
    private static final String STATUS = "status";
    private static final String ALLOCATION = "allocation";
    private static final String SPENT = "spent";
    private static final String COMMITTED = "committed";
    private static final String OUTSTANDING = "outstanding";
    private static final String TOTAL = "total.amount";
    private static final String RATIONALE = "rationale";

    private EventFields() {}

    static List<FieldChanges> of(DomainEvent event) {
        return switch (event) {
            case InstallationEvent e -> List.of(installation(e));
            case AccessEvent e -> List.of(access(e));
            case PlanEvent e -> List.of(plan(e));
            case BudgetEvent e -> budget(e);
            case KpiEvent e -> KpiFields.of(e);
            case KpiValueEvent e -> List.of(value(e));
            case RiskEvent e -> List.of(risk(e));
            case ActivityEvent e -> List.of(activity(e));
            case PeriodEvent e -> List.of(period(e));
            case FindingEvent e -> List.of(finding(e));
            default -> throw new IllegalStateException("no fields are named for " + event.getClass());
        };
    }

    /** What an event adds to its subject beside all that was added before, so that it takes no field's place. */
    static Map<String, String> added(DomainEvent event) {
        return event instanceof KpiValueCommented e
                ? Map.of("comment", e.comment().value())
                : Map.of();
    }

    private static FieldChanges installation(InstallationEvent event) {
        return switch (event) {
            case LogOpened e -> FieldChanges.all(SUBJECT, e);
            case ClockAccepted e -> FieldChanges.all(SUBJECT, e);
            case RestoreAccepted e -> FieldChanges.all(SUBJECT, e);
        };
    }

    private static FieldChanges access(AccessEvent event) {
        return switch (event) {
            case RoleGranted e -> FieldChanges.one(role(e.role(), e.scope()), "role", "GRANTED");
            case RoleRevoked e -> FieldChanges.one(role(e.role(), e.scope()), "role", null);
            case RoleDelegated e ->
                FieldChanges.one(delegation(e.delegator(), e.role(), e.scope()), "delegation", "GRANTED")
                        .and("until", e.until());
            case DelegationEnded e ->
                FieldChanges.one(delegation(e.delegator(), e.role(), e.scope()), "delegation", null)
                        .replacingAll();
        };
    }

    private static String delegation(ActorId delegator, Role role, @Nullable Scope scope) {
        return role(role, scope) + " for " + delegator;
    }

    private static String role(Role role, @Nullable Scope scope) {
        Scope where = scope == null ? Scope.EVERYWHERE : scope;
        String parts = Stream.of(where.plan(), where.priority(), where.region())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? role.name() : role + " " + parts;
    }

    private static FieldChanges plan(PlanEvent event) {
        return switch (event) {
            case PlanRegistered e -> FieldChanges.all(SUBJECT, e).and(STATUS, "REGISTERED");
            case PriorityAdded e -> FieldChanges.all(e.code(), e, "code");
            case ThemeAdded e -> FieldChanges.all(e.code(), e, "code");
            case OutcomeAdded e -> FieldChanges.all(e.code(), e, "code");
            case OutputAdded e -> FieldChanges.all(e.code(), e, "code");
            case PlanFactRecorded e -> FieldChanges.all(e.code(), e, "code");
            case DiscrepancyNoted e -> FieldChanges.all(e.code(), e, "code");
            case PlanAdopted e ->
                FieldChanges.one(SUBJECT, STATUS, "ADOPTED")
                        .and("adoption.document", e.document())
                        .and("adoption.effectiveOn", e.effectiveOn());
            case PlanAmended e -> FieldChanges.all(e.amendment(), e, "amendment");
            case PlanNodeRenamed e ->
                FieldChanges.all(e.code(), e, "code", "effectiveOn").and("renamedOn", e.effectiveOn());
            case PlanNodeRetired e ->
                FieldChanges.all(e.code(), e, "code", "effectiveOn").and("retiredOn", e.effectiveOn());
            case ThematicPriorityLinked e ->
                FieldChanges.one(e.node() + " " + e.thematicPriority(), "linkedOn", e.effectiveOn())
                        .and("amendment", e.amendment());
            case SdgTargetLinked e -> FieldChanges.one(e.node() + " " + e.target(), "linkedOn", e.effectiveOn());
            case PlanClosed e ->
                FieldChanges.one(SUBJECT, STATUS, "CLOSED")
                        .and("closing.document", e.document())
                        .and("closing.effectiveOn", e.effectiveOn());
        };
    }

    private static List<FieldChanges> budget(BudgetEvent event) {
        return switch (event) {
            case BudgetEstablished e -> List.of(FieldChanges.all(SUBJECT, e));
            case BudgetAllocated e ->
                List.of(FieldChanges.one(e.node(), ALLOCATION, e.allocation())
                        .from(ALLOCATION, e.allocation().minus(e.amount().amount())));
            case AllocationReduced e ->
                List.of(FieldChanges.one(e.node(), ALLOCATION, e.allocation())
                        .from(ALLOCATION, e.allocation().plus(e.amount().amount())));
            case BudgetTransferred e -> transfer(e);
            case ExpenditureRecorded e ->
                List.of(
                        FieldChanges.one(e.node(), SPENT, e.spent())
                                .from(SPENT, e.spent().minus(e.amount().amount())),
                        FieldChanges.all(e.reference(), e, "reference", SPENT));
            case ExpenditureReversed e ->
                List.of(
                        FieldChanges.one(e.node(), SPENT, e.spent())
                                .from(SPENT, e.spent().plus(e.amount().amount())),
                        FieldChanges.one(e.reference(), "reversedOn", e.date())
                                .and("reversedFor", e.reason())
                                .replacingAll());
            case BudgetTotalRevised e ->
                List.of(FieldChanges.one(SUBJECT, TOTAL, e.total().amount())
                        .from(TOTAL, e.previousTotal())
                        .and(STATUS, "PRELIMINARY"));
            case BudgetApproved e ->
                List.of(FieldChanges.one(SUBJECT, STATUS, "FINAL")
                        .and("approval.document", e.document())
                        .and("approval.effectiveOn", e.effectiveOn()));
            case CommitmentRecorded e ->
                List.of(
                        FieldChanges.one(e.node(), COMMITTED, e.committed())
                                .from(COMMITTED, e.committed().minus(e.amount().amount())),
                        FieldChanges.all(e.reference(), e, "reference", COMMITTED)
                                .and(OUTSTANDING, e.amount().amount()));
            case CommitmentReleased e ->
                List.of(
                        FieldChanges.one(e.node(), COMMITTED, e.committed())
                                .from(COMMITTED, e.committed().plus(e.amount().amount())),
                        FieldChanges.one(e.reference(), OUTSTANDING, e.outstanding())
                                .and("paidBy", e.expenditure()));
            case CommitmentRestored e ->
                List.of(
                        FieldChanges.one(e.node(), COMMITTED, e.committed())
                                .from(COMMITTED, e.committed().minus(e.amount().amount())),
                        FieldChanges.one(e.reference(), OUTSTANDING, e.outstanding()));
            case FundsPledged e ->
                List.of(FieldChanges.all("pledge " + e.pledge(), e, "pledge").and(STATE, "PLEDGED"));
            case PledgeWithdrawn e ->
                List.of(FieldChanges.one("pledge " + e.pledge(), STATE, "WITHDRAWN")
                        .and("reasonCode", e.reasonCode())
                        .and("withdrawnOn", e.effectiveOn()));
        };
    }

    private static List<FieldChanges> transfer(BudgetTransferred e) {
        List<FieldChanges> changes = new ArrayList<>();
        changes.add(FieldChanges.one(e.from(), ALLOCATION, e.fromAllocation())
                .from(ALLOCATION, e.fromAllocation().plus(e.amount().amount())));
        changes.add(FieldChanges.one(e.to(), ALLOCATION, e.toAllocation())
                .from(ALLOCATION, e.toAllocation().minus(e.amount().amount())));
        e.ancestors().forEach(above -> changes.add(FieldChanges.one(above.node(), ALLOCATION, above.allocation())));
        return changes;
    }

    private static FieldChanges period(PeriodEvent event) {
        return switch (event) {
            case PeriodOpened e -> FieldChanges.all(SUBJECT, e).and(STATE, "OPEN");
            case PeriodClosed e -> FieldChanges.all(SUBJECT, e).and(STATE, "CLOSED");
            case PeriodCertified e -> FieldChanges.all(SUBJECT, e).and(STATE, "CERTIFIED");
            case LateEntryGranted e -> FieldChanges.all(e.code(), e, "code").and(STATE, "GRANTED");
            case LateEntryEnded e -> FieldChanges.one(e.code(), STATE, "ENDED");
        };
    }

    private static FieldChanges value(KpiValueEvent event) {
        return switch (event) {
            case KpiValueRecorded e ->
                FieldChanges.all(SUBJECT, e.reading())
                        .and("definitionVersion", e.definitionVersion())
                        .and("definitionApproved", e.definitionApproved())
                        .and("lateEntry", e.lateEntry())
                        .and(STATE, "RECORDED")
                        .replacingAll();
            case KpiValueCorrected e ->
                FieldChanges.all(SUBJECT, e.reading())
                        .and("definitionVersion", e.definitionVersion())
                        .and("definitionApproved", e.definitionApproved())
                        .and("reasonCode", e.reasonCode())
                        .and("lateEntry", e.lateEntry())
                        .following(STATE, EventFields::corrected)
                        .replacingAll();
            case KpiValueSubmitted _ -> FieldChanges.one(SUBJECT, STATE, "SUBMITTED");
            case KpiValueReturned _ -> FieldChanges.one(SUBJECT, STATE, "RETURNED");
            case KpiValueVerified _ -> FieldChanges.one(SUBJECT, STATE, "VERIFIED");
            case KpiValueApproved _ -> FieldChanges.one(SUBJECT, STATE, "APPROVED");
            case KpiValueCommented _ -> FieldChanges.none(SUBJECT);
            case KpiValueWithdrawn e ->
                FieldChanges.one(SUBJECT, STATE, "WITHDRAWN")
                        .and("reasonCode", e.reasonCode())
                        .replacingAll();
        };
    }

    /** A value that is under review, or through it, goes back to where the review begins. */
    private static String corrected(String state) {
        return state.equals("RECORDED") || state.equals("RETURNED") ? "RECORDED" : "SUBMITTED";
    }

    private static FieldChanges finding(FindingEvent event) {
        return switch (event) {
            case FindingRaised e -> FieldChanges.all(SUBJECT, e).and(STATUS, "RAISED");
            case FindingAnswered e ->
                FieldChanges.all("answer " + e.revision(), e, "revision").and(STATUS, "GIVEN");
            case FindingClosed e ->
                FieldChanges.one(SUBJECT, STATUS, "CLOSED")
                        .and("conclusion", e.conclusion())
                        .and("closedOn", e.effectiveOn());
        };
    }

    private static FieldChanges risk(RiskEvent event) {
        return switch (event) {
            case RiskRaised e -> FieldChanges.all(SUBJECT, e).and(STATUS, "OPEN");
            case RiskOwnerAssigned e -> FieldChanges.one(SUBJECT, "owner", e.owner());
            case RiskOwnershipAccepted e -> FieldChanges.one(SUBJECT, "acceptedBy", e.owner());
            case RiskOwnershipDeclined e ->
                FieldChanges.one(SUBJECT, "owner", null)
                        .and("declinedBy", e.owner())
                        .and(RATIONALE, e.rationale());
            case RiskReassessed e ->
                FieldChanges.all(SUBJECT, e)
                        .and("residualProbability", e.residualProbability())
                        .and("residualImpact", e.residualImpact());
            case RiskConfirmedUnchanged e ->
                FieldChanges.all(SUBJECT, e, "effectiveOn").and("confirmedOn", e.effectiveOn());
            case RiskCadenceSet e -> FieldChanges.one(SUBJECT, "everyMonths", e.everyMonths());
            case RiskReassessmentRequested e -> FieldChanges.all("request", e);
            case MitigationAdded e -> FieldChanges.all(e.mitigation(), e, "mitigation");
            case MitigationRevised e -> FieldChanges.all(e.mitigation(), e, "mitigation", "effectiveOn");
            case MitigationCompleted e -> FieldChanges.one(e.mitigation(), "completedOn", e.effectiveOn());
            case RiskEscalated e ->
                FieldChanges.one(SUBJECT, STATUS, "ESCALATED").and(RATIONALE, e.rationale());
            case RiskAccepted e ->
                FieldChanges.one(SUBJECT, STATUS, "ACCEPTED")
                        .and(RATIONALE, e.rationale())
                        .and("until", e.until());
            case RiskMaterialised e ->
                FieldChanges.one(SUBJECT, STATUS, "MATERIALISED")
                        .and("materialisedOn", e.date())
                        .and("materialisation", e.description());
            case RiskClosed e ->
                FieldChanges.one(SUBJECT, STATUS, "CLOSED")
                        .and(RATIONALE, e.rationale())
                        .and("closedOn", e.effectiveOn());
            case RiskReopened e -> FieldChanges.one(SUBJECT, STATUS, "OPEN").and(RATIONALE, e.rationale());
        };
    }

    private static FieldChanges activity(ActivityEvent event) {
        return switch (event) {
            case ActivityReported e ->
                FieldChanges.all(SUBJECT, e.report()).and(STATE, "REPORTED").replacingAll();
            case ActivityCorrected e ->
                FieldChanges.all(SUBJECT, e.report())
                        .and("reasonCode", e.reasonCode())
                        .and(STATE, "REPORTED")
                        .replacingAll();
            case ActivityLinked e ->
                FieldChanges.one("link " + e.kind() + " " + e.target(), "linkedOn", e.effectiveOn());
            case ActivityUnlinked e ->
                FieldChanges.one("link " + e.kind() + " " + e.target(), "linkedOn", null)
                        .and("reasonCode", e.reasonCode());
            case ActivityWithdrawn e ->
                FieldChanges.one(SUBJECT, STATE, "WITHDRAWN").and("reasonCode", e.reasonCode());
        };
    }
}
