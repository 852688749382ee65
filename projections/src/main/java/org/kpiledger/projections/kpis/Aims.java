package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * The revisions of one target: of a measure, for a reporting unit, and for a year or the cycle.
 *
 * @param revisions in the order of the log, at least one
 */
record Aims(Code measure, Code reportingUnit, @Nullable Period period, List<Target> revisions) {
    private record Of(
            Code measure, Code reportingUnit, @Nullable Period period) {}

    /** The targets of a KPI, in the order in which they were first set. */
    static List<Aims> of(Kpi kpi) {
        Map<Of, List<Target>> byAim = new LinkedHashMap<>();
        for (Target target : kpi.targets()) {
            byAim.computeIfAbsent(
                            new Of(target.measure(), target.reportingUnit(), target.period()), _ -> new ArrayList<>())
                    .add(target);
        }
        List<Aims> aims = new ArrayList<>();
        byAim.forEach((aim, revisions) ->
                aims.add(new Aims(aim.measure(), aim.reportingUnit(), aim.period(), List.copyOf(revisions))));
        return aims;
    }

    /** The first that was approved by the day; while none is, the first set and not returned. */
    Optional<Target> original(LocalDate day) {
        return first(revisions, day);
    }

    /** The last that was approved by the day; while none is, the last set and not returned. */
    Optional<Target> current(LocalDate day) {
        return first(revisions.reversed(), day);
    }

    private static Optional<Target> first(List<Target> targets, LocalDate day) {
        return first(targets, target -> holds(target, day) && target.state(day) == Stage.APPROVED)
                .or(() -> first(targets, target -> holds(target, day) && target.state(day) == Stage.PROPOSED));
    }

    private static Optional<Target> first(List<Target> targets, Predicate<Target> wanted) {
        return targets.stream().filter(wanted).findFirst();
    }

    private static boolean holds(Target target, LocalDate day) {
        return !target.effectiveOn().isAfter(day);
    }
}
