package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.ValueType;

/**
 * A KPI with what has been reported for it.
 *
 * @param priority absent where the plan does not have the theme on that day
 */
public record KpiView(
        Code code,
        Code theme,
        @Nullable Code priority,
        LocalizedText name,
        DefinitionView definition,
        List<MeasureView> measures,
        DataStatus dataStatus) {

    /** Whether anything is reported: not reported is not zero. */
    public enum DataStatus {
        REPORTED,
        NOT_REPORTED
    }

    /** Which version of a definition is in force or proposed. */
    public record DefinitionView(
            int version, DefinitionState state, @Nullable Approval approvedBy) {
        static DefinitionView of(Definition definition) {
            return new DefinitionView(
                    definition.version(),
                    definition.approval() == null ? DefinitionState.PROPOSED : DefinitionState.APPROVED,
                    definition.approval());
        }
    }

    /** How far a definition has come. */
    public enum DefinitionState {
        PROPOSED,
        APPROVED
    }

    /**
     * One quantity of the KPI.
     *
     * @param periods those for which something is reported, in order; empty where nothing is
     */
    public record MeasureView(
            Code code,
            Code unit,
            @Nullable LocalizedName unitName,
            ValueType valueType,
            Aggregation aggregation,
            Direction direction,
            List<Disaggregation> disaggregation,
            @Nullable LocalizedText note,
            List<PeriodView> periods) {}

    /**
     * What is reported for a period, rolled up by the measure's rule.
     *
     * @param value in the measure's unit; absent where the contributions give none
     * @param members what was counted, where the rule unites members
     * @param contributions how many values it comes from
     * @param ongoing whether what one of them counts is not finished
     * @param bound LOWER where the true figure may be higher
     */
    public record PeriodView(
            Period period,
            @Nullable BigDecimal value,
            @Nullable List<String> members,
            int contributions,
            boolean ongoing,
            @Nullable Bound bound,
            @Nullable CurrencyCode currency,
            List<UnitView> byUnit,
            ValueState state) {}

    /** In which direction a figure may be off. */
    public enum Bound {
        LOWER
    }

    /** What one reporting unit reported for a period, rolled up likewise. */
    public record UnitView(
            Code reportingUnit,
            @Nullable BigDecimal value,
            @Nullable List<String> members,
            @Nullable Bound bound) {}
}
