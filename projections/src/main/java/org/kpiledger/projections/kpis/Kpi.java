package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.projections.CannotApply;

/**
 * What is decided of a KPI, whole: each fact with the day from which it holds, which the reader compares with the day
 * that is asked about. A version that takes effect later is so seen, and decided on, before it does.
 *
 * @param kpi its code
 * @param versions of its definition, oldest first, at least one
 * @param owners who answered or answers for it, in the order of the log
 * @param retirement absent while it is measured
 * @param baselines all revisions, in the order of the log
 * @param targets likewise
 */
public record Kpi(
        Code kpi,
        List<Definition> versions,
        List<Ownership> owners,
        @Nullable Retirement retirement,
        List<Link> links,
        List<Baseline> baselines,
        List<Target> targets)
        implements KpiDocument {
    public Kpi {
        versions = List.copyOf(versions);
        owners = List.copyOf(owners);
        links = List.copyOf(links);
        baselines = List.copyOf(baselines);
        targets = List.copyOf(targets);
    }

    static Kpi proposed(Code kpi, Definition first) {
        return new Kpi(kpi, List.of(first), List.of(), null, List.of(), List.of(), List.of());
    }

    /**
     * The definition in force on the day: the latest version approved by then; while none is, the latest proposed by
     * then.
     */
    public Definition inForce(LocalDate day) {
        return last(definition -> definition.approvedBy(day))
                .or(() -> last(definition -> !definition.effectiveOn().isAfter(day)))
                .orElseGet(versions::getFirst);
    }

    private Optional<Definition> last(Predicate<Definition> wanted) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (wanted.test(versions.get(i))) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    Optional<Definition> version(int version) {
        return last(definition -> definition.version() == version);
    }

    /** The latest version that has a measure of the code. */
    Optional<Definition> lastToDefine(Code measure) {
        return last(definition -> definition.measure(measure).isPresent());
    }

    /** The definition that stood when the log came to the position: the latest approved; while none was, the latest. */
    Optional<Definition> standingBefore(long position) {
        return last(definition -> definition.wasApprovedBefore(position))
                .or(() -> last(definition -> definition.proposed().position() < position));
    }

    List<Ownership> ownersOn(LocalDate day) {
        return owners.stream().filter(ownership -> ownership.holdsOn(day)).toList();
    }

    Kpi proposing(Definition definition) {
        if (version(definition.version()).isPresent()) {
            throw new CannotApply("version " + definition.version() + " of " + kpi + " is known already");
        }
        return with(more(versions, definition));
    }

    Kpi deciding(int version, Decision decision) {
        if (version(version).isEmpty()) {
            throw new CannotApply("version " + version + " of " + kpi + " was never proposed");
        }
        return with(changed(
                versions, definition -> definition.version() == version, definition -> definition.decided(decision)));
    }

    Kpi retiring(Retirement by) {
        return new Kpi(kpi, versions, owners, by, links, baselines, targets);
    }

    Kpi linking(Link link) {
        return new Kpi(kpi, versions, owners, retirement, more(links, link), baselines, targets);
    }

    Kpi assigning(Ownership ownership) {
        return ownedBy(more(owners, ownership));
    }

    Kpi releasing(ActorId owner, LocalDate day, Act by) {
        return ownedBy(changed(
                owners,
                ownership -> ownership.owner().equals(owner) && ownership.isOpen(),
                ownership -> ownership.over(day, by)));
    }

    Kpi beginningAt(Baseline baseline) {
        return new Kpi(kpi, versions, owners, retirement, links, more(baselines, baseline), targets);
    }

    Kpi aimingAt(Target target) {
        return aiming(more(targets, target));
    }

    Kpi deciding(Code measure, Code unit, @Nullable Period period, int revision, Decision decision) {
        Predicate<Target> meant = target -> target.measure().equals(measure)
                && target.reportingUnit().equals(unit)
                && Objects.equals(target.period(), period)
                && target.revision() == revision;
        if (targets.stream().noneMatch(meant)) {
            throw new CannotApply("revision " + revision + " of the target of " + kpi + "/" + measure + " for " + unit
                    + " in " + (period == null ? "the cycle" : period) + " was never set");
        }
        return aiming(changed(targets, meant, target -> target.decided(decision)));
    }

    private Kpi with(List<Definition> all) {
        return new Kpi(kpi, all, owners, retirement, links, baselines, targets);
    }

    private Kpi ownedBy(List<Ownership> all) {
        return new Kpi(kpi, versions, all, retirement, links, baselines, targets);
    }

    private Kpi aiming(List<Target> all) {
        return new Kpi(kpi, versions, owners, retirement, links, baselines, all);
    }

    private static <T> List<T> more(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    private static <T> List<T> changed(List<T> all, Predicate<T> meant, UnaryOperator<T> change) {
        return all.stream()
                .map(one -> meant.test(one) ? change.apply(one) : one)
                .toList();
    }
}
