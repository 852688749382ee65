package org.kpiledger.projections.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;

class OverdueRisksTest {
    private static final String SUBJECT = "OP-23/risk/R-FIN";
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 31);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final Prose WHY = new Prose("as the board decided");
    private static final Code M1 = new Code("R-FIN.M1");
    private static final RiskCadenceSet MONTHLY = new RiskCadenceSet(1, JANUARY);
    private static final RiskConfirmedUnchanged CONFIRMED =
            new RiskConfirmedUnchanged(1, Level.MEDIUM, Level.HIGH, null, null, null, MARCH);
    private static final RiskReassessmentRequested REQUESTED = new RiskReassessmentRequested(
            new Code("P1.A.K1"), List.of(new Period("2023-Q1"), new Period("2023-Q2")), MARCH);

    private final ProjectionSpecification<Risk> log = ProjectionSpecification.of(new RisksProjection())
            .given(
                    SUBJECT,
                    new RiskRaised(
                            null,
                            LocalizedName.en("Financial"),
                            LocalizedText.en("Lack of resources"),
                            1,
                            Level.MEDIUM,
                            Level.HIGH,
                            null,
                            null,
                            JANUARY));

    @Test
    void withoutACadenceNoAssessmentIsDue() {
        assertThat(overdue(1, "2026-12-31")).isEmpty();
    }

    @Test
    void anAssessmentIsOverdueTheDayAfterItWasDue() {
        log.given(SUBJECT, MONTHLY);

        assertThat(overdue(2, "2023-02-28")).isEmpty();
        assertThat(overdue(2, "2023-03-02"))
                .extracting(OverdueView.Item::kind, OverdueView.Item::dueOn, OverdueView.Item::days)
                .containsExactly(tuple(OverdueKind.ASSESSMENT, LocalDate.of(2023, 2, 28), 2L));
        assertThat(overdue(1, "2023-03-02")).isEmpty();
    }

    @Test
    void whatWasReviewedUnchangedIsDueAnewFromThere() {
        log.given(SUBJECT, MONTHLY, CONFIRMED);

        assertThat(overdue(3, "2023-03-31")).isEmpty();
        assertThat(overdue(3, "2023-04-02")).hasSize(1);
        assertThat(overdue(2, "2023-03-31")).hasSize(1);
        assertThat(RisksView.of("OP-23", log.rows(), at(3, "2023-03-31"))
                        .risks()
                        .getFirst()
                        .assessmentDueOn())
                .isEqualTo("2023-04-01");
    }

    @Test
    void aMitigationIsOverdueOfItsOwnerElseOfTheRisks() {
        log.given(
                SUBJECT,
                new RiskOwnerAssigned(new ActorId("p-anna"), JANUARY),
                new MitigationAdded(M1, LocalizedText.en("Forecast"), null, new PartialDate("2023-03"), null, JANUARY));

        assertThat(overdue(3, "2023-03-31")).isEmpty();
        assertThat(overdue(3, "2023-04-01"))
                .extracting(OverdueView.Item::kind, OverdueView.Item::mitigation, OverdueView.Item::owner)
                .containsExactly(tuple(OverdueKind.MITIGATION, M1, new ActorId("p-anna")));
    }

    @Test
    void aMitigationThatIsDoneIsNotOverdueFromThatDayOn() {
        log.given(
                SUBJECT,
                new MitigationAdded(M1, LocalizedText.en("Forecast"), null, new PartialDate("2023-02"), null, JANUARY),
                new MitigationCompleted(M1, JUNE));

        assertThat(overdue(3, "2023-05-31")).hasSize(1);
        assertThat(overdue(3, "2023-06-01")).isEmpty();
    }

    @Test
    void whatWasAskedForStandsUntilTheNextAssessment() {
        log.given(SUBJECT, REQUESTED, new RiskReassessed(1, Level.HIGH, Level.HIGH, JUNE));

        assertThat(overdue(2, "2023-02-28")).isEmpty();
        assertThat(overdue(2, "2023-03-01"))
                .extracting(OverdueView.Item::kind, OverdueView.Item::kpi, OverdueView.Item::days)
                .containsExactly(tuple(OverdueKind.REASSESSMENT_REQUESTED, new Code("P1.A.K1"), 0L));
        assertThat(overdue(3, "2023-05-31")).hasSize(1);
        assertThat(overdue(3, "2023-06-01")).isEmpty();
        assertThat(RisksView.of("OP-23", log.rows(), at(3, "2023-05-31"))
                        .risks()
                        .getFirst()
                        .reassessmentRequests())
                .hasSize(1);
    }

    @Test
    void anAssessmentOfADayBeforeAnswersNoRequest() {
        log.given(SUBJECT, REQUESTED, new RiskReassessed(1, Level.HIGH, Level.HIGH, JANUARY));

        assertThat(overdue(3, "2023-06-01")).hasSize(1);
    }

    @Test
    void anAcceptanceIsOverdueAfterItsLastDay() {
        log.given(SUBJECT, new RiskAccepted(WHY, JUNE, MARCH));

        assertThat(overdue(2, "2023-06-01")).isEmpty();
        assertThat(overdue(2, "2023-06-02")).extracting(OverdueView.Item::kind).containsExactly(OverdueKind.ACCEPTANCE);
    }

    @Test
    void nothingIsOverdueOfAClosedRisk() {
        log.given(SUBJECT, MONTHLY, REQUESTED, new RiskClosed(WHY, JUNE));

        assertThat(overdue(4, "2023-05-31"))
                .extracting(OverdueView.Item::kind)
                .containsExactly(OverdueKind.ASSESSMENT, OverdueKind.REASSESSMENT_REQUESTED);
        assertThat(overdue(4, "2023-06-01")).isEmpty();
    }

    private List<OverdueView.Item> overdue(long knownAt, String validAt) {
        return OverdueView.of("OP-23", log.rows(), at(knownAt, validAt)).overdue();
    }

    private static AsOf at(long knownAt, String validAt) {
        return new AsOf(knownAt, TestLog.time(knownAt), LocalDate.parse(validAt));
    }
}
