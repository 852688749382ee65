package org.kpiledger.projections.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.ValuesView;

/** The values of a plan that wait for somebody, and for whom not. */
public record UnderWayView(List<LineView> values, AsOf asOf) {
    /**
     * A value.
     *
     * @param value told among the fields of the line
     * @param handledBy who stated, handed in or verified what it says, and for whom: they do not judge it
     */
    public record LineView(@JsonUnwrapped ValuesView.ValueView value, List<ActorId> handledBy) {}

    public static UnderWayView of(ValuesView values, Rows<Review> rows) {
        Map<String, Map<ValueId, Review>> byYear = new HashMap<>();
        return new UnderWayView(
                values.values().stream()
                        .map(value -> {
                            ValueId id = value.valueId();
                            Review review = byYear.computeIfAbsent(
                                            Reviews.scope(id), scope -> Reviews.awaiting(scope, rows, values.asOf()))
                                    .get(id);
                            return new LineView(
                                    value,
                                    Optional.ofNullable(review)
                                            .map(Review::handledBy)
                                            .orElse(List.of()));
                        })
                        .toList(),
                values.asOf());
    }
}
