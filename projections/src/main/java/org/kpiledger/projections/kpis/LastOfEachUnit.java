package org.kpiledger.projections.kpis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * Which values stand for all before them, where the last period counts: of each reporting unit those of its last period,
 * since units do not all report at once.
 *
 * <p>The whole stands for all units. Where it is reported in the last period, only that period counts; where units are,
 * what the whole reported before them is not added to them, and neither is what units reported before the whole.
 */
final class LastOfEachUnit {
    /** The reporting unit that is the whole. */
    static final Code WHOLE = new Code("GLO");

    /** A year stands behind its last quarter. */
    static final Comparator<Period> IN_ORDER = Comparator.comparing(Period::end).thenComparing(p -> !p.isQuarter());

    private LastOfEachUnit() {}

    /** @param values at least one */
    static List<ReportedValue> of(List<ReportedValue> values) {
        Map<Code, Period> last = new HashMap<>();
        for (ReportedValue value : values) {
            last.merge(
                    value.id().reportingUnit(),
                    value.id().period(),
                    (one, other) -> IN_ORDER.compare(one, other) < 0 ? other : one);
        }
        Period latest = last.values().stream().max(IN_ORDER).orElseThrow();
        @Nullable Period whole = last.get(WHOLE);
        return values.stream()
                .filter(value -> {
                    Period period = value.id().period();
                    if (latest.equals(whole)) {
                        return period.equals(latest);
                    }
                    return period.equals(last.get(value.id().reportingUnit()))
                            && (whole == null || IN_ORDER.compare(period, whole) > 0);
                })
                .toList();
    }
}
