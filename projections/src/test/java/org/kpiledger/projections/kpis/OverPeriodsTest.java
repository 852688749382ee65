package org.kpiledger.projections.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.projections.kpis.KpiLog.approved;
import static org.kpiledger.projections.kpis.KpiLog.fraction;
import static org.kpiledger.projections.kpis.KpiLog.members;
import static org.kpiledger.projections.kpis.KpiLog.number;
import static org.kpiledger.projections.kpis.KpiLog.refined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Absence;
import org.kpiledger.projections.kpis.KpiView.MissingView;
import org.kpiledger.projections.kpis.KpiView.SpanView;

class OverPeriodsTest {
    private static final String LATER = "2026-12-31";

    @Test
    void whatWasAddedInEachQuarterIsAddedToTheYearAndTheCycle() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2023-Q1", "3")
                .recorded("2023-Q3", "4")
                .recorded("2024", "10");

        SpanView year = year(log, 2023);
        assertThat(year.value()).isEqualTo(new BigDecimal("7"));
        assertThat(year.from()).containsExactly(new Period("2023-Q1"), new Period("2023-Q3"));
        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("17"));
        assertThat(log.measure("2023-04-01").cycle().getFirst().value()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void whatWasReachedToDateIsTheLastOfEachUnit() {
        KpiLog log = counted(ReportingMethod.CUMULATIVE)
                .recorded("2023-Q1", "AFR", number("2023-Q1", "3"), 1)
                .recorded("2023-Q1", "ASP", number("2023-Q1", "2"), 1)
                .recorded("2023-Q2", "AFR", number("2023-Q2", "8"), 1);

        SpanView year = year(log, 2023);
        assertThat(year.value()).isEqualTo(new BigDecimal("10"));
        assertThat(year.from()).containsExactly(new Period("2023-Q1"), new Period("2023-Q2"));
        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("10"));
    }

    @Test
    void whatTheWholeReportedStandsUntilTheWholeReportsAgain() {
        KpiLog log = counted(ReportingMethod.CUMULATIVE)
                .recorded("2023-Q1", "AFR", number("2023-Q1", "3"), 1)
                .recorded("2023-Q2", "GLO", number("2023-Q2", "9"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("9"));

        log.recorded("2023-Q3", "ASP", number("2023-Q3", "4"), 1).recorded("2023", "AFR", number("2023", "5"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("9"));
        assertThat(year(log, 2023).from()).containsExactly(new Period("2023-Q2"));
        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("9"));

        log.recorded("2023-Q4", "GLO", number("2023-Q4", "12"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void whereTheLatestCountsOneUnitDoesNotReplaceTheWhole() {
        KpiLog log = KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.LATEST, ReportingMethod.LATEST))
                .recorded("2023", "AFR", number("2023", "7"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("7"));

        log.recorded("2023", "GLO", number("2023", "8000"), 1).recorded("2023", "ASP", number("2023", "12"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("8000"));
        assertThat(log.measure(LATER).periods().getFirst().value()).isEqualTo(new BigDecimal("8000"));
    }

    @Test
    void whatTheWholeReportsForAPeriodIsNotAddedToItsParts() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2023-Q1", "EUR", number("2023-Q1", "40"), 1)
                .recorded("2023-Q1", "AFR", number("2023-Q1", "5"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("45"));

        log.recorded("2023-Q1", "GLO", number("2023-Q1", "100"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("100"));
        KpiView.PeriodView quarter = log.measure(LATER).periods().getFirst();
        assertThat(quarter.value()).isEqualTo(new BigDecimal("100"));
        assertThat(quarter.contributions()).as("the whole alone").isEqualTo(1);
        assertThat(quarter.ofTheWhole()).isTrue();
    }

    @Test
    void whatUnitsReportForAYearIsNotAddedToTheQuartersOfTheWhole() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2023-Q1", "GLO", number("2023-Q1", "40"), 1)
                .recorded("2023-Q2", "GLO", number("2023-Q2", "2"), 1)
                .recorded("2023-Q3", "AFR", number("2023-Q3", "5"), 1)
                .recorded("2023", "AFR", number("2023", "30"), 1)
                .recorded("2023", "EUR", number("2023", "9"), 1);

        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("47"));
        assertThat(year(log, 2023).from())
                .containsExactly(new Period("2023-Q1"), new Period("2023-Q2"), new Period("2023-Q3"));
    }

    @Test
    void aYearThatTheWholeReportsIsNotMadeFromItsQuartersAgain() {
        KpiLog log =
                counted(ReportingMethod.INCREMENTAL).recorded("2023-Q1", "3").recorded("2023", "11");

        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("11"));
        assertThat(year(log, 2023).from()).containsExactly(new Period("2023"));
    }

    @Test
    void unitsThatReportTheYearAndUnitsThatReportQuartersCountOnceEach() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2023-Q1", "AFR", number("2023-Q1", "3"), 1)
                .recorded("2023-Q2", "AFR", number("2023-Q2", "4"), 1)
                .recorded("2023-Q2", "ASP", number("2023-Q2", "100"), 1)
                .recorded("2023", "ASP", number("2023", "20"), 1);

        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("27"));
    }

    @Test
    void theMeanOfSharesIsThatOfAllTheyWereTakenFrom() {
        KpiLog log = KpiLog.defined(KpiLog.measure(ValueType.PERCENT, Aggregation.AVERAGE, ReportingMethod.AVERAGE))
                .recorded("2023-Q1", "GLO", fraction("2023-Q1", 1, 2), 1)
                .recorded("2023-Q2", "GLO", fraction("2023-Q2", 0, 98), 1)
                .recorded("2024", "GLO", fraction("2024", 99, 100), 1);

        SpanView year = year(log, 2023);
        assertThat(year.value()).isEqualTo(new BigDecimal("1"));
        assertThat(year.numerator()).isEqualTo(new BigDecimal("1"));
        assertThat(year.denominator()).isEqualTo(new BigDecimal("100"));
        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("50"));
    }

    @Test
    void theMeanOfPeriodsIsNotThatOfTheirContributions() {
        KpiLog log = KpiLog.defined(KpiLog.measure(ValueType.RATIO, Aggregation.AVERAGE, ReportingMethod.AVERAGE))
                .recorded("2023-Q1", "AFR", number("2023-Q1", "1"), 1)
                .recorded("2023-Q1", "ASP", number("2023-Q1", "3"), 1)
                .recorded("2023-Q2", "AFR", number("2023-Q2", "5"), 1);

        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void membersAreUnitedOverPeriodsAndACountWithoutMembersIsABoundAndNeverAdded() {
        KpiLog log = KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.DISTINCT, ReportingMethod.INCREMENTAL))
                .recorded("2023-Q1", "GLO", members("2023-Q1", "TON", "VUT"), 1)
                .recorded("2023-Q2", "GLO", members("2023-Q2", "VUT", "FJI"), 1);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("3"));
        assertThat(year(log, 2023).members()).containsExactly("FJI", "TON", "VUT");
        assertThat(year(log, 2023).bound()).isNull();

        log.recorded("2023-Q3", "2");
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("3"));
        assertThat(year(log, 2023).bound()).isEqualTo(KpiView.Bound.LOWER);
        assertThat(cycle(log).bound()).isEqualTo(KpiView.Bound.LOWER);
    }

    @Test
    void withoutAReportingMethodNothingIsMadeOfSeveralPeriods() {
        KpiLog log = counted(null).recorded("2023-Q1", "3").recorded("2023-Q2", "4");

        assertThat(log.measure(LATER).years()).isEmpty();
        assertThat(log.measure(LATER).cycle()).isEmpty();
        assertThat(log.measure(LATER).periods()).hasSize(2);
    }

    @Test
    void acrossABreakOnlyTheLaterSideCountsAndSaysSo() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .given(refined(2, measure(ReportingMethod.INCREMENTAL), Comparability.BREAK, "2024-01-01"))
                .given(approved(2, "2024-01-01"))
                .recorded("2023", "100")
                .recorded("2024", "GLO", number("2024", "7"), 2)
                .recorded("2025", "GLO", number("2025", "8"), 2);

        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("15"));
        assertThat(cycle(log).brokenAt()).isEqualTo(2);
        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("100"));
        assertThat(year(log, 2023).brokenAt()).isNull();
        assertThat(log.measure(LATER).periods())
                .extracting(KpiView.PeriodView::breakBefore)
                .containsExactly(null, 2, null);
        assertThat(log.measure(LATER).periods())
                .extracting(KpiView.PeriodView::definitionVersion)
                .containsExactly(1, 2, 2);
    }

    @Test
    void aComparableVersionLeavesTheSeriesWhole() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .given(refined(2, measure(ReportingMethod.INCREMENTAL), Comparability.COMPARABLE, "2024-01-01"))
                .given(approved(2, "2024-01-01"))
                .recorded("2023", "100")
                .recorded("2024", "GLO", number("2024", "7"), 2);

        assertThat(cycle(log).value()).isEqualTo(new BigDecimal("107"));
        assertThat(cycle(log).brokenAt()).isNull();
    }

    @Test
    void theReportingMethodIsThatOfTheVersionUnderWhichValuesWereStated() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .given(refined(2, measure(ReportingMethod.LATEST), Comparability.BREAK, "2024-01-01"))
                .given(approved(2, "2024-01-01"))
                .recorded("2023-Q1", "1")
                .recorded("2023-Q2", "2")
                .recorded("2024-Q1", "GLO", number("2024-Q1", "5"), 2)
                .recorded("2024-Q2", "GLO", number("2024-Q2", "4"), 2);

        assertThat(year(log, 2023).value()).isEqualTo(new BigDecimal("3"));
        assertThat(year(log, 2024).value()).isEqualTo(new BigDecimal("4"));
    }

    @Test
    void whatIsMissingSaysWhyAndIsNoZero() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2024", "GLO", KpiLog.absent("2024", Absence.NOT_APPLICABLE), 1);

        assertThat(log.measure("2025-06-30").missing())
                .containsExactly(
                        new MissingView(new Period("2023"), Empty.NOT_REPORTED),
                        new MissingView(new Period("2024"), Empty.NOT_APPLICABLE),
                        new MissingView(new Period("2025"), Empty.NOT_DUE),
                        new MissingView(new Period("2026"), Empty.NOT_DUE));
        assertThat(log.measure("2025-06-30").cycle()).isEmpty();
    }

    @Test
    void aUnitThatWithholdsIsNamedBesideWhatOthersReport() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL)
                .recorded("2023", "AFR", number("2023", "3"), 1)
                .recorded("2023", "ASP", KpiLog.absent("2023", Absence.WITHHELD), 1);

        KpiView.PeriodView period = log.measure(LATER).periods().getFirst();
        assertThat(period.value()).isEqualTo(new BigDecimal("3"));
        assertThat(period.contributions()).isEqualTo(1);
        assertThat(period.absent()).containsExactly(new KpiView.AbsentView(new Code("ASP"), "-", Empty.WITHHELD));
    }

    @Test
    void aYearIsDueWhenItIsOver() {
        KpiLog log = counted(null);

        assertThat(log.measure("2023-12-31").missing().getFirst().empty()).isEqualTo(Empty.NOT_DUE);
        assertThat(log.measure("2024-01-01").missing().getFirst().empty()).isEqualTo(Empty.NOT_REPORTED);
    }

    @Test
    void quartersAreMissingWhereTheDefinitionAsksForThemUpToTheRetirement() {
        KpiLog log = KpiLog.defined(measure(ReportingMethod.INCREMENTAL), Frequency.QUARTERLY)
                .recorded("2023-Q2", "3")
                .given(new KpiRetired(new Line("TDAG-23/9"), LocalDate.of(2023, 8, 1)));

        assertThat(log.measure(LATER).missing())
                .containsExactly(
                        new MissingView(new Period("2023-Q1"), Empty.NOT_REPORTED),
                        new MissingView(new Period("2023-Q3"), Empty.NOT_REPORTED));
    }

    @Test
    void aYearOfWhichAQuarterIsReportedIsNotMissing() {
        KpiLog log = counted(ReportingMethod.INCREMENTAL).recorded("2023-Q4", "3");

        assertThat(log.measure(LATER).missing())
                .extracting(MissingView::period)
                .containsExactlyElementsOf(List.of(new Period("2024"), new Period("2025"), new Period("2026")));
    }

    private static KpiLog counted(@Nullable ReportingMethod reporting) {
        return KpiLog.defined(measure(reporting));
    }

    private static Measure measure(@Nullable ReportingMethod reporting) {
        return KpiLog.measure(ValueType.COUNT, Aggregation.SUM, reporting);
    }

    private static SpanView year(KpiLog log, int year) {
        return log.measure(LATER).years().stream()
                .filter(span -> new Period(String.valueOf(year)).equals(span.period()))
                .findFirst()
                .orElseThrow();
    }

    private static SpanView cycle(KpiLog log) {
        return log.measure(LATER).cycle().getFirst();
    }
}
