package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.Code;

/**
 * The revisions of one baseline: of a measure, for a reporting unit.
 *
 * @param revisions in the order of the log, at least one
 */
record Baselines(Code measure, Code reportingUnit, List<Baseline> revisions) {
    private record Of(Code measure, Code reportingUnit) {}

    /** The baselines of a KPI, in the order in which they were first set. */
    static List<Baselines> of(Kpi kpi) {
        Map<Of, List<Baseline>> byMeasure = new LinkedHashMap<>();
        for (Baseline baseline : kpi.baselines()) {
            byMeasure
                    .computeIfAbsent(new Of(baseline.measure(), baseline.reportingUnit()), _ -> new ArrayList<>())
                    .add(baseline);
        }
        List<Baselines> all = new ArrayList<>();
        byMeasure.forEach(
                (of, revisions) -> all.add(new Baselines(of.measure(), of.reportingUnit(), List.copyOf(revisions))));
        return all;
    }

    /** The first that holds on the day. */
    Optional<Baseline> original(LocalDate day) {
        return first(revisions, day);
    }

    /** The last that holds on the day. */
    Optional<Baseline> current(LocalDate day) {
        return first(revisions.reversed(), day);
    }

    private static Optional<Baseline> first(List<Baseline> baselines, LocalDate day) {
        return baselines.stream()
                .filter(baseline -> !baseline.effectiveOn().isAfter(day))
                .findFirst();
    }
}
