package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.kpi.Comparability;

/**
 * The stretches of a KPI's series between its breaks: values on two sides of a break are not compared or added.
 *
 * @param breaks the versions that break the series, in order
 */
record Sides(List<Integer> breaks) {
    /** Values that stand on one side, and the version at which those before it were left out. */
    record Kept(List<ReportedValue> values, @Nullable Integer brokenAt) {}

    /** The breaks in force on the day. */
    static Sides of(Kpi kpi, LocalDate day) {
        return new Sides(kpi.versions().stream()
                .filter(definition -> definition.comparability() == Comparability.BREAK && definition.approvedBy(day))
                .map(Definition::version)
                .sorted()
                .toList());
    }

    /** On which side values of the version stand, from 0. */
    int of(int version) {
        int side = 0;
        for (int at : breaks) {
            side += at <= version ? 1 : 0;
        }
        return side;
    }

    /** The version at which a side begins; absent for the first. */
    @Nullable
    Integer beginning(int side) {
        return side == 0 ? null : breaks.get(side - 1);
    }

    /** The values on the last side that any of them stands on. */
    Kept later(List<ReportedValue> values) {
        if (breaks.isEmpty()) {
            return new Kept(values, null);
        }
        int last = values.stream()
                .mapToInt(value -> of(value.definitionVersion()))
                .max()
                .orElse(0);
        List<ReportedValue> kept = values.stream()
                .filter(value -> of(value.definitionVersion()) == last)
                .toList();
        return new Kept(kept, kept.size() < values.size() ? beginning(last) : null);
    }
}
