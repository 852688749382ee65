package org.kpiledger.events.codec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
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
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.KpiApproved;
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
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
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
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event type under its stable name and version, and the upcasters from older versions.
 *
 * <p>An upcaster is a pure function from the data of one version to those of the next.
 */
public final class EventRegistry {
    /** The types in force. */
    public static final EventRegistry CURRENT = new EventRegistry(
            List.of(
                    new EventType("LogOpened", 1, LogOpened.class),
                    new EventType("ClockAccepted", 1, ClockAccepted.class),
                    new EventType("RestoreAccepted", 1, RestoreAccepted.class),
                    new EventType("RoleGranted", 1, RoleGranted.class),
                    new EventType("RoleRevoked", 1, RoleRevoked.class),
                    new EventType("RoleDelegated", 1, RoleDelegated.class),
                    new EventType("DelegationEnded", 1, DelegationEnded.class),
                    new EventType("PlanRegistered", 1, PlanRegistered.class),
                    new EventType("PriorityAdded", 1, PriorityAdded.class),
                    new EventType("ThemeAdded", 1, ThemeAdded.class),
                    new EventType("OutcomeAdded", 1, OutcomeAdded.class),
                    new EventType("OutputAdded", 1, OutputAdded.class),
                    new EventType("PlanFactRecorded", 1, PlanFactRecorded.class),
                    new EventType("DiscrepancyNoted", 1, DiscrepancyNoted.class),
                    new EventType("PlanAdopted", 1, PlanAdopted.class),
                    new EventType("PlanAmended", 1, PlanAmended.class),
                    new EventType("PlanNodeRenamed", 1, PlanNodeRenamed.class),
                    new EventType("PlanNodeRetired", 1, PlanNodeRetired.class),
                    new EventType("ThematicPriorityLinked", 1, ThematicPriorityLinked.class),
                    new EventType("SdgTargetLinked", 1, SdgTargetLinked.class),
                    new EventType("PlanClosed", 1, PlanClosed.class),
                    new EventType("BudgetEstablished", 1, BudgetEstablished.class),
                    new EventType("BudgetAllocated", 1, BudgetAllocated.class),
                    new EventType("AllocationReduced", 1, AllocationReduced.class),
                    new EventType("BudgetTransferred", 1, BudgetTransferred.class),
                    new EventType("ExpenditureRecorded", 1, ExpenditureRecorded.class),
                    new EventType("ExpenditureReversed", 1, ExpenditureReversed.class),
                    new EventType("BudgetTotalRevised", 1, BudgetTotalRevised.class),
                    new EventType("BudgetApproved", 1, BudgetApproved.class),
                    new EventType("CommitmentRecorded", 1, CommitmentRecorded.class),
                    new EventType("CommitmentReleased", 1, CommitmentReleased.class),
                    new EventType("CommitmentRestored", 1, CommitmentRestored.class),
                    new EventType("FundsPledged", 1, FundsPledged.class),
                    new EventType("PledgeWithdrawn", 1, PledgeWithdrawn.class),
                    new EventType("KpiProposed", 1, KpiProposed.class),
                    new EventType("KpiApproved", 1, KpiApproved.class),
                    new EventType("KpiReturned", 1, KpiReturned.class),
                    new EventType("KpiRejected", 1, KpiRejected.class),
                    new EventType("KpiRefined", 1, KpiRefined.class),
                    new EventType("KpiRetired", 1, KpiRetired.class),
                    new EventType("KpiLinked", 1, KpiLinked.class),
                    new EventType("KpiOwnerAssigned", 1, KpiOwnerAssigned.class),
                    new EventType("KpiOwnerReleased", 1, KpiOwnerReleased.class),
                    new EventType("BaselineSet", 1, BaselineSet.class),
                    new EventType("TargetSet", 1, TargetSet.class),
                    new EventType("TargetApproved", 1, TargetApproved.class),
                    new EventType("TargetReturned", 1, TargetReturned.class),
                    new EventType("KpiValueRecorded", 1, KpiValueRecorded.class),
                    new EventType("KpiValueCorrected", 1, KpiValueCorrected.class),
                    new EventType("KpiValueWithdrawn", 1, KpiValueWithdrawn.class),
                    new EventType("KpiValueSubmitted", 1, KpiValueSubmitted.class),
                    new EventType("KpiValueReturned", 1, KpiValueReturned.class),
                    new EventType("KpiValueVerified", 1, KpiValueVerified.class),
                    new EventType("KpiValueApproved", 1, KpiValueApproved.class),
                    new EventType("KpiValueCommented", 1, KpiValueCommented.class),
                    new EventType("PeriodOpened", 1, PeriodOpened.class),
                    new EventType("PeriodClosed", 1, PeriodClosed.class),
                    new EventType("PeriodCertified", 1, PeriodCertified.class),
                    new EventType("LateEntryGranted", 1, LateEntryGranted.class),
                    new EventType("LateEntryEnded", 1, LateEntryEnded.class),
                    new EventType("RiskRaised", 1, RiskRaised.class),
                    new EventType("RiskOwnerAssigned", 1, RiskOwnerAssigned.class),
                    new EventType("RiskReassessed", 1, RiskReassessed.class),
                    new EventType("MitigationAdded", 1, MitigationAdded.class),
                    new EventType("MitigationCompleted", 1, MitigationCompleted.class),
                    new EventType("RiskClosed", 1, RiskClosed.class),
                    new EventType("RiskOwnershipAccepted", 1, RiskOwnershipAccepted.class),
                    new EventType("RiskOwnershipDeclined", 1, RiskOwnershipDeclined.class),
                    new EventType("RiskConfirmedUnchanged", 1, RiskConfirmedUnchanged.class),
                    new EventType("RiskCadenceSet", 1, RiskCadenceSet.class),
                    new EventType("RiskReassessmentRequested", 1, RiskReassessmentRequested.class),
                    new EventType("MitigationRevised", 1, MitigationRevised.class),
                    new EventType("RiskEscalated", 1, RiskEscalated.class),
                    new EventType("RiskAccepted", 1, RiskAccepted.class),
                    new EventType("RiskMaterialised", 1, RiskMaterialised.class),
                    new EventType("RiskReopened", 1, RiskReopened.class),
                    new EventType("ActivityReported", 1, ActivityReported.class),
                    new EventType("ActivityCorrected", 1, ActivityCorrected.class),
                    new EventType("ActivityWithdrawn", 1, ActivityWithdrawn.class),
                    new EventType("ActivityLinked", 1, ActivityLinked.class),
                    new EventType("ActivityUnlinked", 1, ActivityUnlinked.class),
                    new EventType("FindingRaised", 1, FindingRaised.class),
                    new EventType("FindingAnswered", 1, FindingAnswered.class),
                    new EventType("FindingClosed", 1, FindingClosed.class)),
            Map.of());

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byClass;
    private final Map<String, EventType> byDataSchema;
    private final Map<String, UnaryOperator<ObjectNode>> upcasters;

    /**
     * A registry of its own, for tests of versions.
     *
     * @param upcasters by {@code name:version} of what they read
     */
    EventRegistry(List<EventType> types, Map<String, UnaryOperator<ObjectNode>> upcasters) {
        types.forEach(type -> byName.put(type.name(), type));
        this.byClass = types.stream().collect(Collectors.toMap(EventType::javaType, Function.identity()));
        this.byDataSchema = types.stream().collect(Collectors.toMap(EventType::dataSchema, Function.identity()));
        this.upcasters = Map.copyOf(upcasters);
    }

    public Collection<EventType> types() {
        return List.copyOf(byName.values());
    }

    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type whose current version has the {@code dataschema}. */
    Optional<EventType> ofDataSchema(String dataSchema) {
        return Optional.ofNullable(byDataSchema.get(dataSchema));
    }

    /** The type of an event; every event class has one. */
    public EventType of(Class<? extends DomainEvent> event) {
        EventType type = byClass.get(event);
        if (type == null) {
            throw new IllegalStateException(event + " is not in the registry of events");
        }
        return type;
    }

    /** The data in the current version of their type. */
    ObjectNode upcast(EventType type, int version, ObjectNode data) {
        ObjectNode current = data;
        for (int from = version; from < type.version(); from++) {
            UnaryOperator<ObjectNode> step = upcasters.get(type.name() + ":" + from);
            if (step == null) {
                throw new UnreadableEntry("no way is known from version " + from + " of " + type.name());
            }
            current = step.apply(current);
        }
        if (version > type.version()) {
            throw new UnreadableEntry("version " + version + " of " + type.name()
                    + " is newer than this program, which knows version " + type.version());
        }
        return current;
    }
}
