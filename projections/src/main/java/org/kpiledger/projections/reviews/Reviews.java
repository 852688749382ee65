package org.kpiledger.projections.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** Finds reviews; they are filed by year and period. */
public final class Reviews {
    private Reviews() {}

    static Key key(ValueId id) {
        return new Key(scope(id), prefix(id.period()) + id);
    }

    /** The review of a value as known at the position. */
    public static Optional<Review> of(ValueId id, Rows<Review> rows, long position) {
        return rows.of(key(id), known(position)).map(Row::document);
    }

    /** The values of the period, and of a year's quarters, that stood and were not approved at the position. */
    public static List<ValueId> unapproved(Code planId, Period period, Rows<Review> rows, long position) {
        String scope = scope(planId, period);
        List<Row<Review>> values = period.isQuarter()
                ? rows.startingWith(scope, prefix(period), known(position))
                : rows.in(scope, known(position));
        return values.stream()
                .map(Row::document)
                .filter(Review::awaitsApproval)
                .map(Review::valueId)
                .toList();
    }

    /** Those that are not approved, of all that are filed in one place. */
    static Map<ValueId, Review> awaiting(String scope, Rows<Review> rows, AsOf asOf) {
        return rows.in(scope, known(asOf.position())).stream()
                .map(Row::document)
                .filter(Review::awaitsApproval)
                .collect(Collectors.toMap(Review::valueId, Function.identity()));
    }

    /** Where the review of a value is filed. */
    static String scope(ValueId id) {
        return scope(id.planId(), id.period());
    }

    private static String scope(Code planId, Period period) {
        return planId + "/" + period.year();
    }

    private static String prefix(Period period) {
        return period + ":";
    }

    private static Moment known(long position) {
        return new Moment(position, Row.ALWAYS);
    }
}
