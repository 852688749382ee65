package org.kpiledger.projections.kpis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;

/**
 * The values of one measure in one currency, made into years and into the cycle by the reporting method of the definition
 * under which they were stated.
 *
 * <p>In a year, a unit that reports the year counts with that, and one that reports quarters with these; both together
 * are contributions. Where the whole reports the year, nothing is added to it. Across a break in series only the later
 * side counts.
 */
final class MeasureSeries {
    private final Kpi kpi;
    private final Measure inForce;
    private final Sides sides;
    private final List<ReportedValue> values;

    /** @param values that count, of this measure and one currency */
    MeasureSeries(Kpi kpi, Measure inForce, Sides sides, List<ReportedValue> values) {
        this.kpi = kpi;
        this.inForce = inForce;
        this.sides = sides;
        this.values = List.copyOf(values);
    }

    /** The values of one reporting unit; of the whole, all. */
    MeasureSeries of(Code unit) {
        return unit.equals(LastOfEachUnit.WHOLE)
                ? this
                : new MeasureSeries(
                        kpi,
                        inForce,
                        sides,
                        values.stream()
                                .filter(value -> value.id().reportingUnit().equals(unit))
                                .toList());
    }

    /** Whether there is a value in the year, or at all. */
    boolean hasValuesIn(@Nullable Period year) {
        return year == null ? !values.isEmpty() : years().contains(year.year());
    }

    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        values.forEach(value -> years.add(value.id().period().year()));
        return years;
    }

    /** The measure as the version defines it; as the one in force does where that version had no such measure. */
    Measure measure(int version) {
        return kpi.version(version)
                .flatMap(definition -> definition.measure(inForce.code()))
                .orElse(inForce);
    }

    /** What the year counts; absent where there is no value, and where no method says how quarters become a year. */
    Optional<Span> year(int year) {
        return span(value -> value.id().period().year() == year, this::year);
    }

    /** What the year counts without anything being made of its quarters. */
    Optional<Span> reportedYear(int year) {
        return span(
                value -> value.id().period().equals(new Period(String.valueOf(year))),
                (measure, _, kept) -> Optional.of(made(measure, kept)));
    }

    /** What the cycle counts; likewise. */
    Optional<Span> cycle() {
        return span(_ -> true, this::cycle);
    }

    private interface Making {
        Optional<Made> of(Measure measure, @Nullable ReportingMethod method, List<ReportedValue> kept);
    }

    private record Made(Figure figure, Collection<ReportedValue> from) {}

    private Optional<Span> span(Predicate<ReportedValue> within, Making making) {
        List<ReportedValue> there = values.stream().filter(within).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Sides.Kept kept = sides.later(there);
        int version = version(kept.values());
        Measure measure = measure(version);
        return making.of(measure, measure.reporting(), kept.values())
                .map(made -> new Span(made.figure(), periods(made.from()), version, kept.brokenAt()));
    }

    static int version(List<ReportedValue> values) {
        return values.stream().mapToInt(ReportedValue::definitionVersion).max().orElse(0);
    }

    private static List<Period> periods(Collection<ReportedValue> values) {
        return values.stream()
                .map(value -> value.id().period())
                .distinct()
                .sorted(LastOfEachUnit.IN_ORDER)
                .toList();
    }

    private Optional<Made> year(Measure measure, @Nullable ReportingMethod method, List<ReportedValue> kept) {
        return method == null ? Optional.empty() : Optional.of(made(measure, method, oncePerUnit(kept)));
    }

    private Optional<Made> cycle(Measure measure, @Nullable ReportingMethod method, List<ReportedValue> kept) {
        if (method == null) {
            return Optional.empty();
        }
        if (lastCounts(method)) {
            return Optional.of(made(measure, LastOfEachUnit.of(kept)));
        }
        Map<Integer, List<ReportedValue>> years = new TreeMap<>();
        kept.forEach(value -> years.computeIfAbsent(value.id().period().year(), _ -> new ArrayList<>())
                .add(value));
        List<Figure> figures = new ArrayList<>();
        List<ReportedValue> from = new ArrayList<>();
        for (List<ReportedValue> year : years.values()) {
            Made made = made(measure, method, oncePerUnit(year));
            figures.add(made.figure());
            from.addAll(made.from());
        }
        return Optional.of(new Made(RollUp.over(measure, method, figures), from));
    }

    private static boolean lastCounts(ReportingMethod method) {
        return method == ReportingMethod.CUMULATIVE || method == ReportingMethod.LATEST;
    }

    /** A year from values of which none stands twice. */
    private static Made made(Measure measure, ReportingMethod method, List<ReportedValue> year) {
        if (lastCounts(method)) {
            return made(measure, LastOfEachUnit.of(year));
        }
        List<ReportedValue> whole = new ArrayList<>();
        Map<Period, List<ReportedValue>> quarters = new TreeMap<>(LastOfEachUnit.IN_ORDER);
        for (ReportedValue value : year) {
            Period period = value.id().period();
            if (period.isQuarter()) {
                quarters.computeIfAbsent(period, _ -> new ArrayList<>()).add(value);
            } else {
                whole.add(value);
            }
        }
        List<Figure> figures = new ArrayList<>();
        if (!whole.isEmpty()) {
            figures.add(RollUp.of(measure, whole));
        }
        if (!quarters.isEmpty()) {
            figures.add(RollUp.over(
                    measure,
                    method,
                    quarters.values().stream()
                            .map(quarter -> RollUp.of(measure, quarter))
                            .toList()));
        }
        return new Made(figures.size() == 1 ? figures.getFirst() : RollUp.together(measure, figures), year);
    }

    private static Made made(Measure measure, List<ReportedValue> values) {
        return new Made(RollUp.of(measure, values), values);
    }

    /**
     * Leaves out the quarters of units that report the year, and of all where the whole reports it; where the whole
     * reports quarters, the years of units, of which it says a part already.
     */
    private static List<ReportedValue> oncePerUnit(List<ReportedValue> year) {
        boolean wholeYear = year.stream().anyMatch(value -> isOfTheWhole(value, false));
        if (!wholeYear && year.stream().anyMatch(value -> isOfTheWhole(value, true))) {
            return year.stream()
                    .filter(value -> value.id().period().isQuarter())
                    .toList();
        }
        Set<Code> yearly = new HashSet<>();
        for (ReportedValue value : year) {
            if (!value.id().period().isQuarter()) {
                yearly.add(value.id().reportingUnit());
            }
        }
        return year.stream()
                .filter(value -> !value.id().period().isQuarter()
                        || !wholeYear && !yearly.contains(value.id().reportingUnit()))
                .toList();
    }

    private static boolean isOfTheWhole(ReportedValue value, boolean quarter) {
        return LastOfEachUnit.isOfTheWhole(value) && value.id().period().isQuarter() == quarter;
    }
}
