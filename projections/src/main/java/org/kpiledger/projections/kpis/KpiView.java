package org.kpiledger.projections.kpis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Check;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;

/**
 * A KPI with what has been reported for it.
 *
 * @param priority absent where the plan does not have the theme on that day
 * @param owners who answers for it on the day
 * @param retiredFrom first day on which it is not measured any more
 * @param valuesByState its values by how far they have come
 */
public record KpiView(
        Code code,
        Code theme,
        @Nullable Code priority,
        LocalizedText name,
        DefinitionView definition,
        List<MeasureView> measures,
        DataStatus dataStatus,
        StatusView.Whole status,
        List<OwnerView> owners,
        @Nullable LocalDate retiredFrom,
        Map<ValueState, Integer> valuesByState,
        ChangesView changedSinceApproval) {

    /** Whether anything is reported: not reported is not zero. */
    public enum DataStatus {
        REPORTED,
        NOT_REPORTED
    }

    /** Which version of a definition is in force or proposed. */
    public record DefinitionView(
            int version, Stage state, @Nullable Approval approvedBy) {
        static DefinitionView of(Definition definition, LocalDate day) {
            return new DefinitionView(definition.version(), definition.state(day), Approval.of(definition, day));
        }
    }

    /**
     * One quantity of the KPI.
     *
     * @param reporting how successive periods become one; absent where that is not defined
     * @param figures told among the fields of the measure; absent where they are not asked for
     * @param definedIn the version that defines it, where the definition in force does not and values of it are there;
     *     absent for those of the definition in force
     * @param missing the periods for which a value is expected and nothing counts
     * @param status of the whole
     * @param statusByUnit of each reporting unit but the whole that has a target
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
            @Nullable ReportingMethod reporting,
            List<Check> checks,
            @Nullable Integer definedIn,
            @JsonUnwrapped @Nullable Figures figures,
            List<MissingView> missing,
            StatusView status,
            List<StatusView> statusByUnit) {

        public List<PeriodView> periods() {
            return asked().periods();
        }

        public List<SpanView> years() {
            return asked().years();
        }

        public List<SpanView> cycle() {
            return asked().cycle();
        }

        private Figures asked() {
            return Objects.requireNonNull(figures, "figures that were not asked for");
        }
    }

    /**
     * What a measure counts.
     *
     * @param periods those for which something counts, in order; empty where nothing does
     * @param years what the years count together; empty where the reporting method is not defined
     * @param cycle what the cycle counts, one for each currency; likewise
     */
    public record Figures(List<PeriodView> periods, List<SpanView> years, List<SpanView> cycle) {}

    /**
     * What is reported for a period, rolled up by the measure's rule.
     *
     * @param value in the measure's unit; absent where the contributions give none
     * @param numerator of all contributions, where the value is a share of that
     * @param denominator likewise
     * @param members what was counted, where the rule unites members
     * @param contributions how many values it comes from
     * @param ofTheWhole whether what the whole reported stands alone, and what its parts did is not added to it
     * @param ongoing whether what one of them counts is not finished
     * @param bound LOWER where the true figure may be higher
     * @param state of the value that has come least far
     * @param definitionVersion the latest under which one of the values was stated
     * @param brokenAt the version that breaks the series, where values of the period before it were left out
     * @param breakBefore the version that breaks the series between the period before and this one
     * @param changedSinceApproval how many of the values say something else than what was approved
     * @param absent values of the period that say why they count nothing
     */
    public record PeriodView(
            Period period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable List<String> members,
            int contributions,
            boolean ofTheWhole,
            boolean ongoing,
            @Nullable Bound bound,
            @Nullable CurrencyCode currency,
            List<UnitView> byUnit,
            ValueState state,
            int definitionVersion,
            @Nullable Integer brokenAt,
            @Nullable Integer breakBefore,
            int changedSinceApproval,
            List<AbsentView> absent) {}

    /** A value that says why it counts nothing. */
    public record AbsentView(Code reportingUnit, String contribution, Empty empty) {}

    /** In which direction a figure may be off. */
    public enum Bound {
        LOWER;

        static @Nullable Bound of(Figure figure) {
            return figure.lowerBound() ? LOWER : null;
        }
    }

    /** What one reporting unit reported for a period, rolled up likewise. */
    public record UnitView(
            Code reportingUnit,
            @Nullable BigDecimal value,
            @Nullable List<String> members,
            @Nullable Bound bound) {}

    /**
     * What successive periods make together.
     *
     * @param period the year; absent for the whole cycle
     * @param from the periods that it is made from
     * @param brokenAt the version that breaks the series, where values before it were left out
     */
    public record SpanView(
            @Nullable Period period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable List<String> members,
            @Nullable Bound bound,
            @Nullable CurrencyCode currency,
            List<Period> from,
            int definitionVersion,
            @Nullable Integer brokenAt) {}

    /** A period in which nothing counts, and why. */
    public record MissingView(Period period, Empty empty) {}
}
