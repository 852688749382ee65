package org.kpiledger.events;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One realistic event of every type, from the Operational Plan 2023; the golden files hold their entries. */
public final class Samples {
    private Samples() {}

    /** One sample of every type, in the order of their positions. */
    public static List<Sample> all() {
        return Stream.of(
                        AccessSamples.all(),
                        PlanSamples.all(),
                        BudgetSamples.all(),
                        KpiSamples.all(),
                        RiskSamples.all(),
                        ActivitySamples.all(),
                        ValueSamples.all(),
                        PeriodSamples.all(),
                        FindingSamples.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Sample::position))
                .toList();
    }

    /** The sample of one type. */
    public static <E extends DomainEvent> E of(Class<E> type) {
        return all().stream()
                .map(Sample::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sample of " + type));
    }
}
