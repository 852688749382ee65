package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.ActorId;
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

/**
 * A KPI as it stands now.
 *
 * @param definitions in the order of their versions
 * @param owners in the order in which they were assigned, former ones among them
 * @param retiredFrom first day on which it is not measured any more
 * @param baselines the latest of each measure and unit
 * @param targets the latest of each measure, unit and period
 */
public record KpiState(
        List<Definition> definitions,
        List<Owner> owners,
        @Nullable LocalDate retiredFrom,
        List<KpiLinked> links,
        List<BaselineSet> baselines,
        List<Target> targets) {
    public static final KpiState EMPTY = new KpiState(List.of(), List.of(), null, List.of(), List.of(), List.of());
    public static final Folding<KpiState> FOLDING =
            Folding.withAuthors(KpiState.class, EMPTY, KpiEvent.class, KpiState::evolve);

    public KpiState {
        definitions = List.copyOf(definitions);
        owners = List.copyOf(owners);
        links = List.copyOf(links);
        baselines = List.copyOf(baselines);
        targets = List.copyOf(targets);
    }

    public boolean exists() {
        return !definitions.isEmpty();
    }

    /** The latest definition in force, or where none is, the latest proposed. */
    public Optional<Definition> current() {
        return definitions.reversed().stream()
                .filter(Definition::approved)
                .findFirst()
                .or(this::latest);
    }

    /**
     * The definition that values of the period are recorded under: the latest in force by its end; where none was yet,
     * the first in force; and where none is, the latest proposed.
     */
    public Optional<Definition> definitionFor(Period period) {
        return definitions.reversed().stream()
                .filter(Definition::approved)
                .filter(definition -> definition.covers(period))
                .findFirst()
                .or(() -> definitions.stream().filter(Definition::approved).findFirst())
                .or(this::latest);
    }

    public Optional<Definition> version(int version) {
        return definitions.stream()
                .filter(definition -> definition.version() == version)
                .findFirst();
    }

    /** The theme that the KPI stands under. */
    public Optional<Code> theme() {
        return current().map(Definition::theme);
    }

    /** Whether a target was ever set, approved or not. */
    public boolean hasTarget(Code measure, @Nullable Code reportingUnit, @Nullable Period period) {
        return target(TargetId.of(measure, reportingUnit, period)).isPresent();
    }

    public boolean hasBaseline(Code measure, @Nullable Code reportingUnit) {
        return baseline(measure, reportingUnit == null ? Regions.GLOBAL : reportingUnit)
                .isPresent();
    }

    /** The first day for which any version of it is proposed or holds. */
    public LocalDate begins() {
        return definitions.stream()
                .map(Definition::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether nothing is measured any more in the period. */
    public boolean isRetiredIn(Period period) {
        return retiredFrom != null && !retiredFrom.isAfter(period.start());
    }

    /** Who answers for its values on the day. */
    public Set<ActorId> ownersOn(LocalDate day) {
        return owners.stream()
                .filter(owner -> owner.holdsOn(day))
                .map(Owner::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ownership of the person that is not over, and may be one to come. */
    Optional<Owner> owner(ActorId actor) {
        return owners.stream()
                .filter(owner -> owner.actor().equals(actor) && owner.isOpen())
                .findFirst();
    }

    Optional<Definition> latest() {
        return definitions.isEmpty() ? Optional.empty() : Optional.of(definitions.getLast());
    }

    Optional<BaselineSet> baseline(Code measure, Code reportingUnit) {
        return baselines.stream()
                .filter(known ->
                        known.measure().equals(measure) && known.reportingUnit().equals(reportingUnit))
                .findFirst();
    }

    Optional<Target> target(TargetId id) {
        return targets.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    KpiState evolve(KpiEvent event, Author author) {
        return switch (event) {
            case KpiProposed e -> with(Definition.proposed(e.version(), e.sheet(), null, e.effectiveOn(), author));
            case KpiRefined e ->
                with(Definition.proposed(e.version(), e.sheet(), e.comparability(), e.effectiveOn(), author));
            case KpiApproved e -> changed(e.version(), known -> known.approvedFrom(e.effectiveOn()));
            case KpiReturned e -> changed(e.version(), known -> known.at(Stage.RETURNED));
            case KpiRejected e -> changed(e.version(), known -> known.at(Stage.REJECTED));
            case KpiRetired e -> new KpiState(definitions, owners, e.effectiveOn(), links, baselines, targets);
            case KpiLinked e ->
                new KpiState(definitions, owners, retiredFrom, Lists.with(links, e), baselines, targets);
            case KpiOwnerAssigned e -> ownedBy(Lists.with(owners, new Owner(e.owner(), e.effectiveOn(), null)));
            case KpiOwnerReleased e ->
                ownedBy(Lists.changed(
                        owners,
                        owner -> owner.actor().equals(e.owner()) && owner.isOpen(),
                        owner -> owner.over(e.effectiveOn())));
            case BaselineSet e ->
                new KpiState(
                        definitions,
                        owners,
                        retiredFrom,
                        links,
                        Lists.with(
                                Lists.without(
                                        baselines,
                                        known -> known.measure().equals(e.measure())
                                                && known.reportingUnit().equals(e.reportingUnit())),
                                e),
                        targets);
            case TargetSet e ->
                with(new Target(
                        new TargetId(e.measure(), e.reportingUnit(), e.period()),
                        e.revision(),
                        e.value(),
                        e.currency(),
                        e.date(),
                        e.source(),
                        e.effectiveOn(),
                        Stage.PROPOSED,
                        author));
            case TargetApproved e -> moved(new TargetId(e.measure(), e.reportingUnit(), e.period()), Stage.APPROVED);
            case TargetReturned e -> moved(new TargetId(e.measure(), e.reportingUnit(), e.period()), Stage.RETURNED);
        };
    }

    private KpiState with(Definition definition) {
        return defined(Lists.with(definitions, definition));
    }

    private KpiState changed(int version, UnaryOperator<Definition> change) {
        return defined(Lists.changed(definitions, known -> known.version() == version, change));
    }

    private KpiState defined(List<Definition> changed) {
        return new KpiState(changed, owners, retiredFrom, links, baselines, targets);
    }

    private KpiState ownedBy(List<Owner> changed) {
        return new KpiState(definitions, changed, retiredFrom, links, baselines, targets);
    }

    private KpiState with(Target target) {
        return aimingAt(Lists.with(Lists.without(targets, known -> known.id().equals(target.id())), target));
    }

    private KpiState moved(TargetId id, Stage reached) {
        return aimingAt(Lists.changed(targets, known -> known.id().equals(id), known -> known.at(reached)));
    }

    private KpiState aimingAt(List<Target> changed) {
        return new KpiState(definitions, owners, retiredFrom, links, baselines, changed);
    }
}
