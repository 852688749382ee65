package org.kpiledger.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.Governed;
import org.kpiledger.query.GovernedRows;
import tools.jackson.databind.JsonNode;

class FindingsOfAPlanTest {
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023/GLO/-";
    private static final String BUDGET = "OP-23/budget/2023";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final ActorId AUDITOR = new ActorId("aude");
    private static final String FINDINGS = "/api/plans/OP-23/findings";

    @TempDir
    Path folder;

    private @Nullable GovernedRows rows;

    /** The plan's four entries, then: 5 a value, 6 and 7 money, 8 and 9 findings, 10 a correction, 11 more money. */
    @BeforeEach
    void write() {
        Governed log = Governed.plan()
                .and(VALUE, new KpiValueRecorded(1, false, Governed.reading(7)))
                .and(
                        BUDGET,
                        new BudgetEstablished(money("1000.00"), BudgetStatus.PRELIMINARY, START),
                        allocated("500.00", "500.00"))
                .by(
                        AUDITOR,
                        "OP-23/finding/F-0001",
                        raised(FigureRef.of(FigureKind.VALUE, new SubjectId(VALUE)), 7, Severity.HIGH))
                .by(
                        AUDITOR,
                        "OP-23/finding/F-0002",
                        raised(
                                FigureRef.of(FigureKind.ALLOCATION, new SubjectId(BUDGET), new Code("P1")),
                                8,
                                Severity.LOW))
                .and(VALUE, new KpiValueCorrected(1, false, Governed.reading(6), ReasonCode.DATA_ENTRY))
                .and(BUDGET, allocated("100.00", "600.00"))
                .by(
                        new ActorId("paul"),
                        "OP-23/finding/F-0001",
                        new FindingAnswered(1, new Prose("It is put right."), true, MARCH, MARCH.minusDays(9)))
                .by(AUDITOR, "OP-23/finding/F-0001", new FindingClosed(new Prose("It is right."), MARCH.plusDays(9)));
        rows = new GovernedRows(folder, log, FindingsController::new);
    }

    @AfterEach
    void close() {
        if (rows != null) {
            rows.close();
        }
    }

    private JsonNode get(String path) throws Exception {
        return Objects.requireNonNull(rows).get(path);
    }

    @Test
    void aFindingTellsItsFigureAsItWasSeenAndWhatCorrectedItSince() throws Exception {
        JsonNode finding = get(FINDINGS + "/F-0001?validAt=2024-03-05");

        assertThat(finding.get("status").stringValue()).isEqualTo("ANSWERED");
        assertThat(finding.get("figure").get("subject").stringValue()).isEqualTo(VALUE);
        assertThat(finding.get("pinnedTo").get("position").longValue()).isEqualTo(7);
        assertThat(finding.get("pinnedTo").get("validAt").stringValue()).isEqualTo("2023-12-31");
        assertThat(finding.get("pinnedTo").has("knownAt")).isTrue();
        assertThat(finding.get("seen").get("value").stringValue()).isEqualTo("7");
        assertThat(finding.get("now").get("value").stringValue()).isEqualTo("6");
        assertThat(finding.get("correctedSince").size()).isEqualTo(1);
        assertThat(finding.get("correctedSince").get(0).get("position").longValue())
                .isEqualTo(10);
        assertThat(finding.get("correctedSince").get(0).get("type").stringValue())
                .isEqualTo("KpiValueCorrected");
        assertThat(finding.get("correctedSince").get(0).has("time")).isTrue();
        assertThat(finding.has("correctedSinceNext")).isFalse();
        assertThat(finding.get("raised").get("by").stringValue()).isEqualTo("aude");
        assertThat(finding.get("responses").get(0).get("accepted").booleanValue())
                .isTrue();
        assertThat(finding.get("dueOn").stringValue()).isEqualTo("2024-03-01");
        assertThat(finding.get("overdue").booleanValue()).isTrue();
        assertThat(finding.has("closed")).isFalse();
        assertThat(finding.get("asOf").get("position").longValue()).isEqualTo(13);
    }

    @Test
    void beforeTheCorrectionIsKnownNothingIsCorrected() throws Exception {
        JsonNode finding = get(FINDINGS + "/F-0001?validAt=2024-03-05&knownAt=@9");

        assertThat(finding.get("status").stringValue()).isEqualTo("RAISED");
        assertThat(finding.get("now").get("value").stringValue()).isEqualTo("7");
        assertThat(finding.get("correctedSince").isEmpty()).isTrue();
    }

    @Test
    void aClosedFindingSaysWhatCameOfIt() throws Exception {
        JsonNode finding = get(FINDINGS + "/F-0001?validAt=2024-03-31");

        assertThat(finding.get("status").stringValue()).isEqualTo("CLOSED");
        assertThat(finding.get("overdue").booleanValue()).isFalse();
        assertThat(finding.get("conclusion").stringValue()).isEqualTo("It is right.");
        assertThat(finding.get("closed").get("by").stringValue()).isEqualTo("aude");
    }

    @Test
    void theMoneyOfANodeIsAFigureToo() throws Exception {
        JsonNode finding = get(FINDINGS + "/F-0002?validAt=2024-03-31");

        assertThat(finding.get("seen").get("value").stringValue()).isEqualTo("500.00");
        assertThat(finding.get("seen").get("currency").stringValue()).isEqualTo("CHF");
        assertThat(finding.get("now").get("value").stringValue()).isEqualTo("600.00");
        assertThat(finding.get("correctedSince").get(0).get("position").longValue())
                .isEqualTo(11);
        assertThat(finding.get("responses").isEmpty()).isTrue();
        assertThat(finding.has("dueOn")).isFalse();
    }

    @Test
    void theListIsFilteredByStatusAndSeverity() throws Exception {
        assertThat(ids(FINDINGS + "?validAt=2024-03-31")).isEqualTo("F-0001 F-0002");
        assertThat(ids(FINDINGS + "?validAt=2024-03-31&status=CLOSED")).isEqualTo("F-0001");
        assertThat(ids(FINDINGS + "?validAt=2024-03-31&status=RAISED")).isEqualTo("F-0002");
        assertThat(ids(FINDINGS + "?validAt=2024-03-31&severity=HIGH&status=RAISED"))
                .isEmpty();
        assertThat(ids(FINDINGS + "?validAt=2023-12-31")).isEmpty();
    }

    private String ids(String path) throws Exception {
        return String.join(
                " ",
                get(path)
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("findingId").stringValue())
                        .toList());
    }

    private static FindingRaised raised(FigureRef figure, long knownAt, Severity severity) {
        return new FindingRaised(
                figure,
                DAY,
                Position.of(knownAt),
                new Line("not proven"),
                new Prose("The report says less."),
                severity,
                MARCH.minusDays(20));
    }

    private static BudgetAllocated allocated(String amount, String result) {
        return new BudgetAllocated(new Code("P1"), null, money(amount), Amount.parse(result), START);
    }

    private static Money money(String amount) {
        return Money.of(Amount.parse(amount), new CurrencyCode("CHF"));
    }
}
