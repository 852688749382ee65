package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Entry;
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
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Row;

/** What an entry about a KPI changes in the document of what is decided of it. */
final class KpiChanges {
    private KpiChanges() {}

    static List<Change<KpiDocument>> of(Key key, Entry entry, KpiEvent event) {
        Act by = Act.of(entry);
        return switch (event) {
            case KpiProposed e ->
                proposed(
                        key,
                        entry,
                        new Definition(e.version(), e.sheet(), null, null, null, e.effectiveOn(), by, null));
            case KpiRefined e ->
                proposed(
                        key,
                        entry,
                        new Definition(
                                e.version(),
                                e.sheet(),
                                e.comparability(),
                                e.meeting(),
                                e.document(),
                                e.effectiveOn(),
                                by,
                                null));
            case KpiApproved e ->
                decided(key, e.version(), Stage.APPROVED, e.meeting(), e.document(), e.effectiveOn(), by);
            case KpiReturned e -> decided(key, e.version(), Stage.RETURNED, null, null, e.effectiveOn(), by);
            case KpiRejected e ->
                decided(key, e.version(), Stage.REJECTED, e.meeting(), e.document(), e.effectiveOn(), by);
            case KpiRetired e -> changed(key, kpi -> kpi.retiring(new Retirement(e.effectiveOn(), e.document(), by)));
            case KpiLinked e -> changed(key, kpi -> kpi.linking(new Link(e.relation(), e.kpis(), e.effectiveOn(), by)));
            case KpiOwnerAssigned e ->
                changed(key, kpi -> kpi.assigning(new Ownership(e.owner(), e.effectiveOn(), null, by, null)));
            case KpiOwnerReleased e -> changed(key, kpi -> kpi.releasing(e.owner(), e.effectiveOn(), by));
            case BaselineSet e -> changed(key, kpi -> kpi.beginningAt(baseline(e, by)));
            case TargetSet e -> changed(key, kpi -> kpi.aimingAt(target(e, by)));
            case TargetApproved e -> {
                Decision decision = new Decision(Stage.APPROVED, e.meeting(), e.document(), e.effectiveOn(), by);
                yield changed(
                        key, kpi -> kpi.deciding(e.measure(), e.reportingUnit(), e.period(), e.revision(), decision));
            }
            case TargetReturned e -> {
                Decision decision = new Decision(Stage.RETURNED, null, null, e.effectiveOn(), by);
                yield changed(
                        key, kpi -> kpi.deciding(e.measure(), e.reportingUnit(), e.period(), e.revision(), decision));
            }
        };
    }

    /** The first version makes the KPI known from its day on; a later one for an earlier day, from that day on. */
    private static List<Change<KpiDocument>> proposed(Key key, Entry entry, Definition definition) {
        if (entry.sequence() == 0) {
            Code kpi = new Code(entry.subject().part(2));
            return List.of(Change.add(key, definition.effectiveOn(), Kpi.proposed(kpi, definition)));
        }
        return List.of(
                Change.revise(key, Row.ALWAYS, (known, _) -> kpi(known).proposing(definition)),
                Change.form(key, definition.effectiveOn(), (known, last) -> known == null ? kpi(last) : known));
    }

    private static List<Change<KpiDocument>> decided(
            Key key,
            int version,
            Stage stage,
            @Nullable Line meeting,
            @Nullable Line document,
            LocalDate effectiveOn,
            Act by) {
        Decision decision = new Decision(stage, meeting, document, effectiveOn, by);
        return changed(key, kpi -> kpi.deciding(version, decision));
    }

    private static List<Change<KpiDocument>> changed(Key key, UnaryOperator<Kpi> change) {
        return List.of(Change.revise(key, Row.ALWAYS, (known, _) -> change.apply(kpi(known))));
    }

    private static Baseline baseline(BaselineSet e, Act by) {
        return new Baseline(
                e.measure(),
                e.reportingUnit(),
                e.revision(),
                e.value(),
                e.currency(),
                e.date(),
                e.source(),
                e.effectiveOn(),
                by);
    }

    private static Target target(TargetSet e, Act by) {
        return new Target(
                e.measure(),
                e.reportingUnit(),
                e.period(),
                e.revision(),
                e.value(),
                e.currency(),
                e.date(),
                e.source(),
                e.effectiveOn(),
                by,
                null);
    }

    private static Kpi kpi(@Nullable KpiDocument document) {
        if (document instanceof Kpi kpi) {
            return kpi;
        }
        throw new CannotApply("what is decided of a KPI was expected, not " + document);
    }
}
