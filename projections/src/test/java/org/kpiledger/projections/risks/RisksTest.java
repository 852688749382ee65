package org.kpiledger.projections.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReopened;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;

class RisksTest {
    private static final String SUBJECT = "OP-23/risk/R-FIN";
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

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
    void theRatingIsProbabilityTimesImpact() {
        assertThat(risk(1, "2023-12-31").rating()).isEqualTo(6);
    }

    @Test
    void aReassessmentToldLaterForAnEarlierDayDoesNotDisplaceALaterOne() {
        log.given(
                SUBJECT,
                new RiskReassessed(1, Level.LOW, Level.LOW, JUNE),
                new RiskReassessed(1, Level.HIGH, Level.HIGH, MARCH));

        assertThat(risk(3, "2023-02-28").rating()).isEqualTo(6);
        assertThat(risk(3, "2023-03-01").rating()).isEqualTo(9);
        assertThat(risk(3, "2023-06-01").rating()).isEqualTo(1);
        assertThat(risk(2, "2023-03-01").rating()).isEqualTo(6);
        assertThat(risk(3, "2023-06-01").assessments())
                .extracting(Assessment::on)
                .containsExactly(JANUARY, MARCH, JUNE);
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void anOwnerAssignedForAnEarlierDayDoesNotDisplaceALaterOne() {
        log.given(
                SUBJECT,
                new RiskOwnerAssigned(new ActorId("p-late"), JUNE),
                new RiskOwnerAssigned(new ActorId("p-early"), MARCH));

        assertThat(risk(3, "2023-05-01").owner()).isEqualTo(new ActorId("p-early"));
        assertThat(risk(3, "2023-07-01").owner()).isEqualTo(new ActorId("p-late"));
    }

    @Test
    void mitigationsAreAddedAndCompleted() {
        Code code = new Code("R-FIN.M1");
        log.given(
                SUBJECT,
                new MitigationAdded(code, LocalizedText.en("Forecast the budget"), null, null, null, MARCH),
                new MitigationCompleted(code, JUNE));

        assertThat(risk(3, "2023-02-01").mitigations()).isEmpty();
        assertThat(risk(3, "2023-05-31").mitigations().getFirst().completedOn()).isNull();
        assertThat(risk(3, "2023-06-01").mitigations().getFirst().completedOn()).isEqualTo(JUNE);
    }

    @Test
    void aClosedRiskSaysWhy() {
        log.given(SUBJECT, new RiskClosed(new Prose("funds secured"), JUNE));

        assertThat(risk(2, "2023-05-31").status()).isEqualTo(RiskStatus.OPEN);
        assertThat(risk(2, "2023-06-01").status()).isEqualTo(RiskStatus.CLOSED);
        assertThat(risk(2, "2023-06-01").rationale()).isEqualTo(new Prose("funds secured"));
    }

    @Test
    void whatIsLeftIsRatedToo() {
        log.given(SUBJECT, new RiskReassessed(1, Level.MEDIUM, Level.HIGH, Level.LOW, Level.MEDIUM, JUNE));

        assertThat(risk(2, "2023-05-31").residualRating()).isNull();
        assertThat(risk(2, "2023-06-01").residualRating()).isEqualTo(2);
        assertThat(risk(2, "2023-06-01").rating()).isEqualTo(6);
    }

    @Test
    void theOwnerTakesTheRiskOnAndIsReplaced() {
        ActorId anna = new ActorId("p-anna");
        ActorId boris = new ActorId("p-boris");
        log.given(
                SUBJECT,
                new RiskOwnerAssigned(anna, JANUARY),
                new RiskOwnershipAccepted(anna, MARCH),
                new RiskOwnerAssigned(boris, JUNE));

        assertThat(risk(4, "2023-02-01").ownerAcceptedOn()).isNull();
        assertThat(risk(4, "2023-03-01").ownerAcceptedOn()).isEqualTo(MARCH);
        assertThat(risk(4, "2023-06-01").owner()).isEqualTo(boris);
        assertThat(risk(3, "2023-06-01").owner()).isEqualTo(anna);
        assertThat(risk(4, "2023-06-01").ownership())
                .containsExactly(
                        new Ownership(anna, OwnershipState.REPLACED, JANUARY, JUNE, MARCH, null),
                        new Ownership(boris, OwnershipState.ASSIGNED, JUNE, null, null, null));
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void afterADeclineThereIsNoOwnerUntilOneIsNamed() {
        ActorId anna = new ActorId("p-anna");
        Prose why = new Prose("not my field");
        log.given(
                SUBJECT,
                new RiskOwnerAssigned(anna, JANUARY),
                new RiskOwnershipDeclined(anna, why, MARCH),
                new RiskOwnerAssigned(anna, JUNE));

        assertThat(risk(4, "2023-02-28").owner()).isEqualTo(anna);
        assertThat(risk(4, "2023-03-01").owner()).isNull();
        assertThat(risk(4, "2023-06-01").owner()).isEqualTo(anna);
        assertThat(risk(4, "2023-06-01").ownership())
                .containsExactly(
                        new Ownership(anna, OwnershipState.DECLINED, JANUARY, MARCH, null, why),
                        new Ownership(anna, OwnershipState.ASSIGNED, JUNE, null, null, null));
    }

    @Test
    void eachDecisionGivesAStatusFromItsDayOn() {
        log.given(
                SUBJECT,
                new RiskEscalated(new Prose("beyond the bureau"), MARCH),
                new RiskAccepted(new Prose("nothing can be done"), JUNE.plusDays(9), JUNE),
                new RiskMaterialised(new Prose("a pledge was withdrawn"), new PartialDate("2023-07")),
                new RiskReopened(new Prose("it may happen again"), JUNE.plusMonths(3)));

        assertThat(risk(5, "2023-02-28").status()).isEqualTo(RiskStatus.OPEN);
        assertThat(risk(5, "2023-03-01").status()).isEqualTo(RiskStatus.ESCALATED);
        assertThat(risk(5, "2023-06-01").status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(risk(5, "2023-06-01").acceptedUntil()).isEqualTo("2023-06-10");
        assertThat(risk(5, "2023-07-30").status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(risk(5, "2023-07-31").status()).isEqualTo(RiskStatus.MATERIALISED);
        assertThat(risk(5, "2023-09-01").status()).isEqualTo(RiskStatus.OPEN);
        assertThat(risk(5, "2023-09-01").rationale()).isEqualTo(new Prose("it may happen again"));
        assertThat(risk(2, "2023-09-01").status()).isEqualTo(RiskStatus.ESCALATED);
    }

    @Test
    void aMitigationIsRevisedFromADayOn() {
        Code code = new Code("R-FIN.M1");
        ActorId anna = new ActorId("p-anna");
        PartialDate due = new PartialDate("2023-09");
        log.given(
                SUBJECT,
                new MitigationAdded(code, LocalizedText.en("Forecast the budget"), null, null, null, JANUARY),
                new MitigationRevised(code, anna, due, JUNE),
                new MitigationRevised(code, anna, new PartialDate("2023-06"), MARCH));

        assertThat(risk(4, "2023-02-28").mitigations().getFirst().dueOn()).isNull();
        assertThat(risk(4, "2023-03-01").mitigations().getFirst().dueOn()).isEqualTo(new PartialDate("2023-06"));
        assertThat(risk(4, "2023-06-01").mitigations().getFirst().dueOn()).isEqualTo(due);
        assertThat(risk(4, "2023-06-01").mitigations().getFirst().owner()).isEqualTo(anna);
    }

    @Test
    void theCompletionOfAnUnknownMitigationStops() {
        log.given(SUBJECT, new MitigationCompleted(new Code("R-FIN.M9"), JUNE));

        log.thenStopsWith("R-FIN.M9 is not among the mitigations");
    }

    private RisksView.RiskView risk(long knownAt, String validAt) {
        return RisksView.of("OP-23", log.rows(), new AsOf(knownAt, TestLog.time(knownAt), LocalDate.parse(validAt)))
                .risks()
                .getFirst();
    }
}
