package org.kpiledger.events.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;

/**
 * One quantity that a KPI names.
 *
 * @param unit code of a unit of the plan
 * @param aggregation how several values of one period become one
 * @param disaggregation the dimensions by which it is broken down
 * @param reporting how the values of successive periods become one; absent where that is not defined
 * @param checks what is looked at when a value is submitted
 */
public record Measure(
        Code code,
        Code unit,
        ValueType valueType,
        Aggregation aggregation,
        Direction direction,
        List<Disaggregation> disaggregation,
        @Nullable LocalizedText note,
        @Nullable ReportingMethod reporting,
        List<Check> checks) {
    public Measure {
        disaggregation = List.copyOf(disaggregation);
        checks = List.copyOf(checks);
    }

    /** A measure of which nothing is said on successive periods, and whose values are not checked. */
    public Measure(
            Code code,
            Code unit,
            ValueType valueType,
            Aggregation aggregation,
            Direction direction,
            List<Disaggregation> disaggregation,
            @Nullable LocalizedText note) {
        this(code, unit, valueType, aggregation, direction, disaggregation, note, null, List.of());
    }
}
