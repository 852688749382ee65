package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Entry;
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
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.plan.PlanVersion.Kind;

/** Which entries make a version of the plan, or belong to one; kept apart from the plan's nodes. */
final class PlanVersions {
    private PlanVersions() {}

    /** The scope of a plan's versions; no plan can have this name. */
    static String scope(String planId) {
        return planId + "/versions";
    }

    static Optional<Change<PlanDocument>> change(String planId, Entry entry, PlanEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PlanRegistered e ->
                        version(
                                planId,
                                entry,
                                Kind.REGISTERED,
                                e.document() == null ? null : e.document().title(),
                                e.effectiveOn());
                    case PlanAdopted e -> version(planId, entry, Kind.ADOPTED, e.document(), e.effectiveOn());
                    case PlanClosed e -> version(planId, entry, Kind.CLOSED, e.document(), e.effectiveOn());
                    case PlanAmended e ->
                        Change.<PlanDocument>add(
                                key(planId, entry),
                                e.effectiveOn(),
                                new PlanVersion(
                                        Kind.AMENDED,
                                        e.amendment(),
                                        e.document(),
                                        e.summary(),
                                        e.effectiveOn(),
                                        entry.attributes().actor(),
                                        entry.position(),
                                        entry.time()));
                    case PriorityAdded e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case ThemeAdded e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case OutcomeAdded e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case OutputAdded e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case PlanFactRecorded e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case PlanNodeRenamed e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case PlanNodeRetired e -> by(planId, e.amendment(), e.code(), entry, e.effectiveOn());
                    case ThematicPriorityLinked e -> by(planId, e.amendment(), e.node(), entry, e.effectiveOn());
                    case DiscrepancyNoted _, SdgTargetLinked _ -> null;
                });
    }

    private static Change<PlanDocument> version(
            String planId, Entry entry, Kind kind, @Nullable Line document, LocalDate effectiveOn) {
        return Change.add(
                key(planId, entry),
                effectiveOn,
                new PlanVersion(
                        kind,
                        null,
                        document,
                        null,
                        effectiveOn,
                        entry.attributes().actor(),
                        entry.position(),
                        entry.time()));
    }

    private static @Nullable Change<PlanDocument> by(
            String planId, @Nullable Code amendment, Code code, Entry entry, LocalDate effectiveOn) {
        return amendment == null
                ? null
                : Change.add(
                        key(planId, entry),
                        effectiveOn,
                        new VersionChange(amendment, new Line(entry.type()), code, effectiveOn, entry.position()));
    }

    private static Key key(String planId, Entry entry) {
        return new Key(scope(planId), scope(planId) + "@" + entry.position());
    }
}
