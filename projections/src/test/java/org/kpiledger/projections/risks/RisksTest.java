package org.kpiledger.projections.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
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

        assertThat(risk(2, "2023-05-31").status()).isEqualTo(RisksView.RiskStatus.OPEN);
        assertThat(risk(2, "2023-06-01").status()).isEqualTo(RisksView.RiskStatus.CLOSED);
        assertThat(risk(2, "2023-06-01").rationale()).isEqualTo(new Prose("funds secured"));
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
