package org.kpiledger.projections.offtrack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.risks.RisksProjection;

class WantedAssessmentTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final String KPI = "OP-23/kpi/P1.EMT.K1";
    private static final Code EVENTS = new Code("events");
    private static final Code GLO = new Code("GLO");
    private static final Period FIRST = new Period("2023");
    private static final Period SECOND = new Period("2024");

    private final TestLog log = new TestLog();

    @BeforeEach
    void aPlanWithAKpiAndRisks() {
        log.append(
                "OP-23",
                new PlanRegistered(
                        LocalizedName.en("Plan"),
                        2023,
                        2026,
                        new CurrencyCode("CHF"),
                        new Line("Europe/Zurich"),
                        null,
                        null,
                        null,
                        START));
        for (String priority : List.of("P1", "P3")) {
            log.append(
                    "OP-23",
                    new PriorityAdded(
                            new Code(priority), PriorityKind.PRIORITY, LocalizedName.en(priority), null, null, START));
        }
        log.append(
                "OP-23",
                new ThemeAdded(new Code("P1.EMT"), new Code("P1"), LocalizedName.en("Emergency"), false, null, START));
        risk("R-ALL", null);
        risk("R-P1", "P1");
        risk("R-EMT", "P1.EMT");
        risk("R-P3", "P3");
    }

    @Test
    void aKpiThatWasOffTrackInTwoYearsConcernsTheRisksAboveIt() {
        yearly("10", "10");

        assertThat(wanted("2025-01-01"))
                .extracting(wanted -> wanted.riskId().value())
                .containsExactly("R-ALL", "R-P1", "R-EMT");
        assertThat(wanted("2025-01-01").getFirst().periods()).containsExactly(FIRST, SECOND);
    }

    @Test
    void oneYearIsNotEnough() {
        yearly("100", "10");

        assertThat(wanted("2025-06-30")).isEmpty();
    }

    @Test
    void aYearThatHasNotEndedDoesNotCount() {
        yearly("10", "10");

        assertThat(wanted("2024-12-31")).isEmpty();
    }

    @Test
    void whatWasAskedForIsNotWantedAgain() {
        yearly("10", "10");
        log.append(
                "OP-23/risk/R-P1",
                new RiskReassessmentRequested(new Code("P1.EMT.K1"), List.of(FIRST, SECOND), LocalDate.of(2025, 1, 1)));

        assertThat(wanted("2025-01-02"))
                .extracting(wanted -> wanted.riskId().value())
                .containsExactly("R-ALL", "R-EMT");
    }

    @Test
    void aClosedRiskIsLeftAlone() {
        yearly("10", "10");
        log.append("OP-23/risk/R-ALL", new RiskClosed(new Prose("It passed."), LocalDate.of(2024, 6, 1)));

        assertThat(wanted("2025-01-01"))
                .extracting(wanted -> wanted.riskId().value())
                .containsExactly("R-P1", "R-EMT");
    }

    @Test
    void aKpiThatIsReportedQuarterlyIsLookedAtByQuarters() {
        defined(Frequency.QUARTERLY);
        target("2023", "100");
        recorded("2023-Q1", "1");
        recorded("2023-Q2", "2");

        assertThat(wanted("2023-06-30")).isEmpty();
        assertThat(wanted("2023-07-01").getFirst().periods())
                .containsExactly(new Period("2023-Q1"), new Period("2023-Q2"));
    }

    @Test
    void withoutValuesNothingIsOffTrack() {
        defined(null);
        target("2023", "100");

        assertThat(wanted("2025-01-01")).isEmpty();
    }

    private void yearly(String first, String second) {
        defined(null);
        target("2023", "100");
        target("2024", "100");
        recorded("2023", first);
        recorded("2024", second);
    }

    private List<WantedAssessment> wanted(String day) {
        return WantedAssessment.of(
                "OP-23",
                MemoryRows.fold(new PlanProjection(), log.entries()),
                MemoryRows.fold(new KpisProjection(), log.entries()),
                MemoryRows.fold(new RisksProjection(), log.entries()),
                new AsOf(log.size(), null, LocalDate.parse(day)));
    }

    private void risk(String code, @Nullable String node) {
        log.append(
                "OP-23/risk/" + code,
                new RiskRaised(
                        node == null ? null : new Code(node),
                        LocalizedName.en("Financial"),
                        LocalizedText.en("Lack of funding"),
                        1,
                        Level.MEDIUM,
                        Level.HIGH,
                        null,
                        null,
                        START));
    }

    private void defined(@Nullable Frequency frequency) {
        Measure measure = new Measure(
                EVENTS,
                new Code("EVENT"),
                ValueType.COUNT,
                Aggregation.SUM,
                Direction.INCREASE,
                List.of(),
                null,
                ReportingMethod.CUMULATIVE,
                List.of());
        DefinitionSheet sheet = new DefinitionSheet(
                new Code("P1.EMT"),
                LocalizedText.en("Number of exercises held"),
                List.of(measure),
                List.of(),
                List.of(),
                null,
                null,
                frequency,
                null,
                null,
                null);
        Stream.of(KpiProposed.of(1, sheet, START), new KpiApproved(1, new Line("TDAG-23"), null, START))
                .forEach(event -> log.append(KPI, event));
    }

    private void target(String year, String value) {
        log.append(
                KPI,
                new TargetSet(
                        EVENTS,
                        GLO,
                        new Period(year),
                        1,
                        Quantity.parse(value),
                        null,
                        new PartialDate(year + "-12-31"),
                        new Line("TDAG-23/12"),
                        START));
        log.append(KPI, new TargetApproved(EVENTS, GLO, new Period(year), 1, null, null, START));
    }

    private void recorded(String period, String value) {
        log.append(
                KPI.replace("/kpi/", "/value/") + "/events/" + period + "/GLO/-",
                new KpiValueRecorded(
                        1,
                        true,
                        new Reading(
                                PartialDate.of(new Period(period).end().minusDays(1)),
                                Quantity.parse(value),
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                null,
                                false,
                                List.of(),
                                null,
                                null)));
    }
}
