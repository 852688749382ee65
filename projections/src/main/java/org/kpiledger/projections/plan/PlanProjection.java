package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.Code;
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
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/** Folds a plan's events into its header, nodes, facts, discrepancies, links and versions. */
public final class PlanProjection implements Projection<PlanDocument> {
    /** The scope of all headers; no plan can have this name. */
    static final String HEADERS = "*";

    private static final DocumentCodec<PlanDocument> CODEC = new RecordDocuments<>(
            PlanDocument.class,
            Map.of(
                    "header", PlanHeader.class,
                    "priority", Priority.class,
                    "theme", Theme.class,
                    "outcome", Outcome.class,
                    "output", Output.class,
                    "fact", StatedFact.class,
                    "discrepancy", Discrepancy.class,
                    "link", PlanLink.class,
                    "version", PlanVersion.class,
                    "change", VersionChange.class));

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean isReadWhole() {
        return true;
    }

    @Override
    public DocumentCodec<PlanDocument> codec() {
        return CODEC;
    }

    /** The key of a plan's header, which stands apart from the plan's nodes. */
    public static Key header(String planId) {
        return new Key(HEADERS, planId);
    }

    @Override
    public List<Change<PlanDocument>> changes(Entry entry) {
        if (!(entry.data() instanceof PlanEvent event)) {
            return List.of();
        }
        String planId = entry.subject().value();
        List<Change<PlanDocument>> changes = new ArrayList<>();
        changes(planId, event).ifPresent(changes::add);
        PlanVersions.change(planId, entry, event).ifPresent(changes::add);
        return changes;
    }

    private static Optional<Change<PlanDocument>> changes(String planId, PlanEvent event) {
        return event instanceof PlanAmended ? Optional.empty() : Optional.of(change(planId, event));
    }

    private static Change<PlanDocument> change(String planId, PlanEvent event) {
        return switch (event) {
            case PlanAmended _ -> throw new IllegalStateException("an amendment changes nothing by itself");
            case PlanRegistered e ->
                Change.add(
                        header(planId),
                        e.effectiveOn(),
                        new PlanHeader(
                                new Code(planId),
                                e.name(),
                                e.cycleFrom(),
                                e.cycleTo(),
                                e.currency(),
                                e.zone(),
                                e.actionPlan(),
                                e.scopeNote(),
                                e.document(),
                                null,
                                null));
            case PlanAdopted e ->
                Change.revise(
                        header(planId),
                        e.effectiveOn(),
                        (known, _) -> header(known).adopted(new Adoption(e.document(), e.effectiveOn())));
            case PlanClosed e ->
                Change.revise(
                        header(planId),
                        e.effectiveOn(),
                        (known, _) -> header(known).closed(new Ending(e.document(), e.effectiveOn())));
            case PlanNodeRenamed e ->
                Change.revise(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        (known, _) -> node(known).renamed(e.name().byLanguage(), e.effectiveOn()));
            case PlanNodeRetired e ->
                Change.revise(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        (known, _) ->
                                node(known).retired(new Retirement(e.effectiveOn(), e.rationale(), e.amendment())));
            case ThematicPriorityLinked e ->
                link(planId, PlanLink.Kind.THEMATIC_PRIORITY, e.node(), e.thematicPriority(), e.effectiveOn());
            case SdgTargetLinked e -> link(planId, PlanLink.Kind.SDG_TARGET, e.node(), e.target(), e.effectiveOn());
            case PriorityAdded e ->
                Change.add(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        new Priority(e.code(), e.kind(), e.name(), e.includes(), e.source(), null, null));
            case ThemeAdded e ->
                Change.add(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        new Theme(e.code(), e.priority(), e.name(), e.crossCutting(), e.source(), null, null));
            case OutcomeAdded e ->
                Change.add(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        new Outcome(e.code(), e.theme(), e.text(), e.sameAs(), e.similarTo(), e.source(), null, null));
            case OutputAdded e ->
                Change.add(
                        node(planId, e.code()),
                        e.effectiveOn(),
                        new Output(e.code(), e.theme(), e.category(), e.name(), e.source(), null, null));
            case PlanFactRecorded e ->
                Change.add(
                        new Key(planId, planId + "/fact/" + e.code()),
                        e.effectiveOn(),
                        new StatedFact(
                                e.code(),
                                e.kind(),
                                e.node(),
                                e.statement(),
                                e.note(),
                                e.figures(),
                                e.asOf(),
                                e.source()));
            case DiscrepancyNoted e ->
                Change.add(
                        new Key(planId, planId + "/discrepancy/" + e.code()),
                        e.effectiveOn(),
                        new Discrepancy(
                                e.code(),
                                e.node(),
                                e.kind(),
                                e.severity(),
                                e.description(),
                                e.handling(),
                                e.figures(),
                                e.source()));
        };
    }

    private static Change<PlanDocument> link(
            String planId, PlanLink.Kind kind, Code node, Code target, LocalDate since) {
        Key key = new Key(planId, planId + "/link/" + node + "/" + target);
        return Change.add(key, since, new PlanLink(kind, node, target, since));
    }

    private static NodeDocument node(PlanDocument document) {
        if (document instanceof NodeDocument node) {
            return node;
        }
        throw new CannotApply("a node was expected, not " + document);
    }

    private static Key node(String planId, Code code) {
        return new Key(planId, planId + "/node/" + code);
    }

    private static PlanHeader header(PlanDocument document) {
        if (document instanceof PlanHeader header) {
            return header;
        }
        throw new CannotApply("a plan's header was expected, not " + document);
    }
}
