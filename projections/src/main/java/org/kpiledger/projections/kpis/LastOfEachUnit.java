package org.kpiledger.projections.kpis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;

/**
 * Which values stand for all before them, where the last period counts: of each reporting unit those of its last period,
 * since units do not all report at once.
 *
 * <p>What the whole reports stands for all units until the whole reports again: what some of them report later says
 * nothing of the others, so it stands for itself alone.
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
            last.merge(value.id().reportingUnit(), value.id().period(), LastOfEachUnit::later);
        }
        Optional<Period> whole = values.stream()
                .filter(LastOfEachUnit::isOfTheWhole)
                .map(value -> value.id().period())
                .reduce(LastOfEachUnit::later);
        return values.stream()
                .filter(value -> value.id()
                        .period()
                        .equals(whole.orElseGet(() -> last.get(value.id().reportingUnit()))))
                .toList();
    }

    /** Whether it is no contribution, but says what the whole counts. */
    static boolean isOfTheWhole(ReportedValue value) {
        return value.id().reportingUnit().equals(WHOLE)
                && value.id().contribution().equals(ValueId.WHOLE);
    }

    private static Period later(Period one, Period other) {
        return IN_ORDER.compare(one, other) < 0 ? other : one;
    }
}
