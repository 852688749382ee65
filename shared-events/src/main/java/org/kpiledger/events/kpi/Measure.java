package org.kpiledger.events.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;

/**
 * One quantity that a KPI names.
 *
 * @param unit code of a unit of the plan
 * @param disaggregation the dimensions by which it is broken down
 */
public record Measure(
        Code code,
        Code unit,
        ValueType valueType,
        Aggregation aggregation,
        Direction direction,
        List<Disaggregation> disaggregation,
        @Nullable LocalizedText note) {
    public Measure {
        disaggregation = List.copyOf(disaggregation);
    }
}
