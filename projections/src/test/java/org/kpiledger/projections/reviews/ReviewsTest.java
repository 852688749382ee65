package org.kpiledger.projections.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.ProjectionSpecification;

class ReviewsTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BEN = new ActorId("p-ben");
    private static final ActorId CLEO = new ActorId("p-cleo");
    private static final String YEAR = "OP-23/value/P1.A.K1/m/2023/GLO/-";
    private static final String QUARTER = "OP-23/value/P1.A.K1/m/2023-Q2/GLO/-";

    private final Governed log = Governed.plan();

    @Test
    void whoStatesOrHandsInHasAHandInIt() {
        log.by(ANNA, YEAR, recorded()).by(BEN, YEAR, new KpiValueSubmitted(1, List.of()));

        assertThat(review().stage()).isEqualTo(ReviewStage.SUBMITTED);
        assertThat(review().isWorkOf(author(ANNA))).isTrue();
        assertThat(review().isWorkOf(author(BEN))).isTrue();
        assertThat(review().isWorkOf(author(CLEO))).isFalse();
        assertThat(review().isWorkOf(new Author(CLEO, ANNA))).isTrue();
    }

    @Test
    void anApprovedValueThatIsCorrectedIsTheWorkOfWhoCorrectedIt() {
        approved().by(BEN, YEAR, corrected());

        assertThat(review().stage()).isEqualTo(ReviewStage.SUBMITTED);
        assertThat(review().isWorkOf(author(BEN))).isTrue();
        assertThat(review().isWorkOf(author(ANNA))).isFalse();
        assertThat(review().isVerifiedBy(author(BEN))).isFalse();
    }

    @Test
    void aReturnedValueThatIsCorrectedIsRecordedAgainAndTheWorkOfBoth() {
        log.by(ANNA, YEAR, recorded(), new KpiValueSubmitted(1, List.of()))
                .by(CLEO, YEAR, new KpiValueReturned(1))
                .by(BEN, YEAR, corrected());

        assertThat(review().stage()).isEqualTo(ReviewStage.RECORDED);
        assertThat(review().hands()).containsExactly(author(ANNA), author(BEN));
    }

    @Test
    void theInstallationIsNoPerson() {
        log.by(ActorId.SYSTEM, YEAR, recorded());

        assertThat(review().isWorkOf(author(ActorId.SYSTEM))).isFalse();
    }

    @Test
    void whatAwaitsApprovalInAYearIsInItsQuartersToo() {
        log.by(ANNA, YEAR, recorded()).by(ANNA, QUARTER, recorded());

        assertThat(unapproved("2023", 6)).containsExactly(ValueId.parse(YEAR), ValueId.parse(QUARTER));
        assertThat(unapproved("2023-Q2", 6)).containsExactly(ValueId.parse(QUARTER));
        assertThat(unapproved("2023-Q1", 6)).isEmpty();
        assertThat(unapproved("2023", 5)).containsExactly(ValueId.parse(YEAR));

        log.by(ANNA, QUARTER, new KpiValueWithdrawn(ReasonCode.DUPLICATE));
        assertThat(unapproved("2023-Q2", 7)).isEmpty();
    }

    @Test
    void approvalsCountSinceTheValueWasLate() {
        approved()
                .by(
                        ANNA,
                        YEAR,
                        new KpiValueCorrected(
                                1, false, Governed.reading(3), ReasonCode.OTHER, List.of(), new Code("L1")))
                .by(BEN, YEAR, new KpiValueVerified(2))
                .by(CLEO, YEAR, new KpiValueApproved(2));

        assertThat(review().lateApprovals())
                .extracting(LateApproval::position, approval -> approval.by().actor())
                .containsExactly(tuple(11L, CLEO));
    }

    @Test
    void aCorrectionOfNothingStops() {
        ProjectionSpecification.of(new ReviewsProjection())
                .given(YEAR, corrected())
                .thenStopsWith("nothing was recorded");
    }

    private Governed approved() {
        return log.by(ANNA, YEAR, recorded(), new KpiValueSubmitted(1, List.of()))
                .by(BEN, YEAR, new KpiValueVerified(1))
                .by(CLEO, YEAR, new KpiValueApproved(1));
    }

    private Review review() {
        return Reviews.of(
                        ValueId.parse(YEAR),
                        log.rows(new ReviewsProjection()),
                        log.log().size())
                .orElseThrow();
    }

    private List<ValueId> unapproved(String period, long position) {
        return Reviews.unapproved(new Code("OP-23"), new Period(period), log.rows(new ReviewsProjection()), position);
    }

    private static Author author(ActorId actor) {
        return new Author(actor, null);
    }

    private static KpiValueRecorded recorded() {
        return new KpiValueRecorded(1, false, Governed.reading(1));
    }

    private static KpiValueCorrected corrected() {
        return new KpiValueCorrected(1, false, Governed.reading(2), ReasonCode.DATA_ENTRY);
    }
}
