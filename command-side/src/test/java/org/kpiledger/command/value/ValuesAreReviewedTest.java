package org.kpiledger.command.value;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.SamplePlan.VARIOUS;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Author;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;

/** Author, verifier and approver are three persons, through delegations too. */
class ValuesAreReviewedTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final ActorId CHEN = new ActorId("p-chen");
    private static final ValueId ID = ValueId.parse(Told.STATES_ID);
    private static final String ONE = "'members':['TUR']";
    private static final String TWO = "'members':['TUR','SYR']";
    private static final KpiValueRecorded RECORDED = new KpiValueRecorded(1, true, Told.reading(ONE));
    private static final KpiValueSubmitted SUBMITTED = new KpiValueSubmitted(1, List.of());
    private static final KpiValueVerified VERIFIED = new KpiValueVerified(1);
    private static final KpiValueApproved APPROVED = new KpiValueApproved(1);

    private static final SubmitKpiValue SUBMIT = new SubmitKpiValue(OP_23, ID);
    private static final VerifyKpiValue VERIFY = new VerifyKpiValue(OP_23, ID, null);
    private static final ReturnKpiValue RETURN = new ReturnKpiValue(OP_23, ID, null);
    private static final ApproveKpiValue APPROVE = new ApproveKpiValue(OP_23, ID, null);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<ValueAggregate> scenario = Scenario.of(ValueAggregate.class, facts);

    @Test
    void isHandedIn() {
        scenario.given(RECORDED).when(SUBMIT).expectEvents(SUBMITTED);
    }

    @Test
    void isHandedInOnce() {
        scenario.given(RECORDED, SUBMITTED).refused(SUBMIT, "already-submitted");
    }

    @Test
    void isVerifiedByASecondPerson() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED).when(VERIFY).expectEvents(VERIFIED);
    }

    @Test
    void isJudgedInTheRevisionThatWasSeen() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED)
                .when(new VerifyKpiValue(OP_23, ID, 1))
                .expectEvents(VERIFIED);
    }

    @Test
    void isNotVerifiedByWhoSawAnotherRevision() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED).refused(new VerifyKpiValue(OP_23, ID, 2), "not-the-latest");
    }

    @Test
    void isNotReturnedByWhoSawAnotherRevision() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED).refused(new ReturnKpiValue(OP_23, ID, 2), "not-the-latest");
    }

    @Test
    void isNotApprovedByWhoSawAnotherRevision() {
        facts.by(CHEN);
        reviewed().refused(new ApproveKpiValue(OP_23, ID, 2), "not-the-latest");
    }

    @Test
    void isNotVerifiedByItsAuthor() {
        facts.by(ANNA);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED).refused(VERIFY, "own-work");
    }

    @Test
    void isNotVerifiedByWhoHandedItIn() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED).givenBy(BORIS, SUBMITTED).refused(VERIFY, "own-work");
    }

    @Test
    void isNotVerifiedBeforeItIsHandedIn() {
        facts.by(BORIS);
        scenario.givenBy(ANNA, RECORDED).refused(VERIFY, "not-submitted");
    }

    @Test
    void isApprovedByAThirdPerson() {
        facts.by(CHEN);
        reviewed().when(APPROVE).expectEvents(APPROVED);
    }

    @Test
    void isNotApprovedByItsAuthor() {
        facts.by(ANNA);
        reviewed().refused(APPROVE, "own-work");
    }

    @Test
    void isNotApprovedByItsVerifier() {
        facts.by(BORIS);
        reviewed().refused(APPROVE, "own-work");
    }

    @Test
    void isNotApprovedByWhoActsForItsAuthor() {
        facts.by(CHEN, ANNA);
        reviewed().refused(APPROVE, "own-work");
    }

    @Test
    void isNotApprovedByWhoActsForItsVerifier() {
        facts.by(CHEN, BORIS);
        reviewed().refused(APPROVE, "own-work");
    }

    @Test
    void isNotApprovedByWhomItsAuthorActedFor() {
        facts.by(CHEN);
        scenario.givenBy(new Author(ANNA, CHEN), RECORDED, SUBMITTED)
                .givenBy(BORIS, VERIFIED)
                .refused(APPROVE, "own-work");
    }

    @Test
    void isNotApprovedUnverified() {
        facts.by(CHEN);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED).refused(APPROVE, "not-verified");
    }

    @Test
    void isNotApprovedTwice() {
        facts.by(new ActorId("p-dora"));
        reviewed().givenBy(CHEN, APPROVED).refused(APPROVE, "value-already-approved");
    }

    @Test
    void goesBackToItsAuthorAndIsHandedInAgain() {
        facts.by(CHEN);
        reviewed().when(RETURN).expectEvents(new KpiValueReturned(1));
        Scenario.of(ValueAggregate.class, facts.by(ANNA))
                .givenBy(ANNA, RECORDED, SUBMITTED)
                .givenBy(CHEN, new KpiValueReturned(1))
                .when(SUBMIT)
                .expectEvents(SUBMITTED);
    }

    @Test
    void isNotReturnedOnceApproved() {
        facts.by(CHEN);
        reviewed().givenBy(CHEN, APPROVED).refused(RETURN, "value-already-approved");
    }

    @Test
    void goesBackToReviewWhenCorrectedAfterApproval() {
        facts.by(BORIS);
        KpiValueCorrected corrected = new KpiValueCorrected(1, true, Told.reading(TWO), ReasonCode.DATA_ENTRY);
        reviewed().givenBy(CHEN, APPROVED).when(Told.correction(TWO)).expectEvents(corrected);
        Scenario.of(ValueAggregate.class, facts.by(CHEN))
                .givenBy(ANNA, RECORDED, SUBMITTED)
                .givenBy(BORIS, VERIFIED)
                .givenBy(CHEN, APPROVED)
                .givenBy(BORIS, corrected)
                .refused(APPROVE, "not-verified");
    }

    @Test
    void keepsItsFirstAuthorFromVerifyingACorrectionWithinTheReview() {
        facts.by(ANNA);
        scenario.givenBy(ANNA, RECORDED, SUBMITTED)
                .givenBy(BORIS, new KpiValueCorrected(1, true, Told.reading(TWO), ReasonCode.DATA_ENTRY))
                .refused(VERIFY, "own-work");
    }

    @Test
    void isNotReviewedOnceWithdrawn() {
        KpiValueWithdrawn withdrawn = new KpiValueWithdrawn(ReasonCode.DUPLICATE);
        scenario.given(RECORDED, SUBMITTED, withdrawn).refused(SUBMIT, "value-withdrawn");
        scenario.refused(APPROVE, "value-withdrawn");
    }

    @Test
    void isRemarkedOn() {
        Prose remark = new Prose("Fiji is new");
        scenario.given(RECORDED)
                .when(new CommentOnKpiValue(OP_23, ID, remark))
                .expectEvents(new KpiValueCommented(remark));
    }

    @Test
    void isTakenFromTheOwnersOfItsKpiOnly() {
        facts.and(SubjectId.kpi(OP_23, STATES), new KpiOwnerAssigned(ANNA, DAY));
        facts.by(BORIS);
        scenario.refused(Told.states(ONE), "forbidden");
        facts.by(BORIS, ANNA);
        scenario.when(Told.states(ONE)).expectEvents(RECORDED);
    }

    @Test
    void isTakenFromAllWhileTheOwnershipIsYetToCome() {
        facts.and(
                SubjectId.kpi(OP_23, STATES),
                new KpiOwnerAssigned(ANNA, facts.today(ZoneId.of("UTC")).plusDays(1)));
        facts.by(BORIS);
        scenario.when(Told.states(ONE)).expectEvents(RECORDED);
    }

    @Test
    void goesNoFurtherOnceItsDefinitionWasTurnedDown() {
        facts.and(SubjectId.kpi(OP_23, VARIOUS), new KpiRejected(1, null, null, DAY));
        ValueId id = ValueId.parse("OP-23/value/P3.CD.K1/count/2023/GLO/-");
        KpiValueRecorded recorded = new KpiValueRecorded(1, false, Told.reading("'value':'1'"));
        facts.by(ANNA);
        scenario.givenBy(ANNA, recorded).refused(new SubmitKpiValue(OP_23, id), "kpi-rejected");
        facts.by(BORIS);
        Scenario<ValueAggregate> submitted =
                Scenario.of(ValueAggregate.class, facts).givenBy(ANNA, recorded, SUBMITTED);
        submitted.refused(new VerifyKpiValue(OP_23, id, null), "kpi-rejected");
        facts.by(CHEN);
        submitted.givenBy(BORIS, VERIFIED).refused(new ApproveKpiValue(OP_23, id, null), "kpi-rejected");
    }

    private Scenario<ValueAggregate> reviewed() {
        return scenario.givenBy(ANNA, RECORDED, SUBMITTED).givenBy(BORIS, VERIFIED);
    }
}
