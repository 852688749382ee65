package org.kpiledger.projections.kpis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.projections.kpis.KpiLog.fraction;
import static org.kpiledger.projections.kpis.KpiLog.id;
import static org.kpiledger.projections.kpis.KpiLog.members;
import static org.kpiledger.projections.kpis.KpiLog.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;

class ValueReviewTest {
    private static final String ID = id("2023", "GLO");
    private static final Warning WARNING = new Warning(CheckKind.NOT_FALLING, Quantity.parse("5"), Quantity.parse("7"));

    private final KpiLog log =
            KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.SUM, ReportingMethod.INCREMENTAL));

    @Test
    void aValueGoesFromAuthorToApprover() {
        log.recorded("2023", "5")
                .value(
                        ID,
                        new KpiValueSubmitted(1, List.of(WARNING)),
                        new KpiValueVerified(1),
                        new KpiValueApproved(1));

        assertThat(log.only(3).state()).isEqualTo(ValueState.RECORDED);
        assertThat(log.only(4).state()).isEqualTo(ValueState.SUBMITTED);
        assertThat(log.only(5).state()).isEqualTo(ValueState.VERIFIED);
        assertThat(log.only(6).state()).isEqualTo(ValueState.APPROVED);
        assertThat(log.only(6).warnings()).containsExactly(WARNING);
        assertThat(log.only(6).position()).isEqualTo(3);
        assertThat(log.measure("2026-12-31").periods().getFirst().state()).isEqualTo(ValueState.APPROVED);
        log.specification().thenSameWhenDeliveredTwice();
    }

    @Test
    void everyStepSaysWhoDidWhatInWhichRoleAndWhy() {
        log.recorded("2023", "5")
                .value(
                        ID,
                        new KpiValueSubmitted(1, List.of()),
                        new KpiValueReturned(1),
                        new KpiValueCommented(new Prose("Is Suva counted?")));

        ValuesView.ValueView value = log.only(6);
        assertThat(steps(value))
                .extracting(ValuesView.StepView::type)
                .containsExactly(
                        ValueStep.Type.RECORDED,
                        ValueStep.Type.SUBMITTED,
                        ValueStep.Type.RETURNED,
                        ValueStep.Type.COMMENTED);
        assertThat(steps(value).get(2).reason()).isEqualTo(new Line("as agreed"));
        assertThat(steps(value).get(2).role()).isEqualTo(new Line("PLANNER"));
        assertThat(steps(value).get(2).position()).isEqualTo(5);
        assertThat(value.comments())
                .extracting(ValuesView.CommentView::comment)
                .containsExactly(new Prose("Is Suva counted?"));
        assertThat(value.state()).isEqualTo(ValueState.RETURNED);
        assertThat(steps(log.only(4))).hasSize(2);
    }

    @Test
    void anApprovalNamesTheQuestionWhoCouldHaveMadeItOnItsDay() {
        log.recorded("2023", "5").value(ID, KpiLog.approvedAt(1));

        assertThat(steps(log.only(6)).getLast().couldApprove())
                .isEqualTo("/api/authority?role=APPROVER&plan=OP-23&value=" + ID + "&knownAt=@5&validAt=2026-01-01");
        assertThat(steps(log.only(5)).getLast().couldApprove()).isNull();
    }

    @Test
    void aCorrectionInReviewGoesBackToReviewAndOneBeforeItDoesNot() {
        log.recorded("2023", "5").value(ID, corrected("6", 1));
        assertThat(log.only(4).state()).isEqualTo(ValueState.RECORDED);
        assertThat(log.only(4).revision()).isEqualTo(2);

        log.value(ID, new KpiValueSubmitted(2, List.of()), corrected("7", 1));
        assertThat(log.only(6).state()).isEqualTo(ValueState.SUBMITTED);
        assertThat(log.only(6).revision()).isEqualTo(3);
    }

    @Test
    void anApprovedValueThatIsCorrectedCountsAsChangedWithTheExactDifference() {
        log.recorded("2023", "5.25").value(ID, KpiLog.approvedAt(1)).value(ID, corrected("4.5", 1));

        ChangesView.Changed changed = requireNonNull(log.only(7).changedSinceApproval());
        assertThat(changed.approved()).isEqualTo(new BigDecimal("5.25"));
        assertThat(changed.current()).isEqualTo(new BigDecimal("4.5"));
        assertThat(changed.difference()).isEqualTo(new BigDecimal("-0.75"));
        assertThat(changed.approvedPosition()).isEqualTo(6);
        assertThat(log.only(7).state()).isEqualTo(ValueState.SUBMITTED);
        assertThat(log.only(6).changedSinceApproval()).isNull();

        KpisView list = log.list("2026-12-31");
        assertThat(list.kpis().getFirst().changedSinceApproval().count()).isEqualTo(1);
        assertThat(list.kpis()
                        .getFirst()
                        .measures()
                        .getFirst()
                        .periods()
                        .getFirst()
                        .changedSinceApproval())
                .isEqualTo(1);
        assertThat(list.totals().changedSinceApproval().values()).containsExactly(changed);
        assertThat(list.totals().valuesByState())
                .containsEntry(ValueState.SUBMITTED, 1)
                .containsEntry(ValueState.APPROVED, 0);
    }

    @ParameterizedTest
    @CsvSource({"1,6, 1,3, 16.666667", "1,3, 2,7, -4.761905", "1,4, 1,2, 25", "1,3, 2,6, 0", "1,3, 0,0,"})
    void sharesAreSubtractedAsFractionsAndRoundedOnce(
            long part, long of, long correctedPart, long correctedOf, @Nullable BigDecimal difference) {
        KpiLog shares = KpiLog.defined(KpiLog.measure(ValueType.PERCENT, Aggregation.SUM, null))
                .recorded("2023", "GLO", fraction("2023", part, of), 1)
                .value(ID, KpiLog.approvedAt(1))
                .value(ID, corrected(fraction("2023", correctedPart, correctedOf), 1));

        assertThat(requireNonNull(shares.only(7).changedSinceApproval()).difference())
                .isEqualTo(difference);
    }

    @Test
    void aShareStatedAsANumberIsComparedAsOne() {
        KpiLog shares = KpiLog.defined(KpiLog.measure(ValueType.PERCENT, Aggregation.SUM, null))
                .recorded("2023", "16.5")
                .value(ID, KpiLog.approvedAt(1))
                .value(ID, corrected(fraction("2023", 1, 6), 1));

        assertThat(requireNonNull(shares.only(7).changedSinceApproval()).difference())
                .isEqualTo(new BigDecimal("0.166667"));
    }

    @Test
    void whatIsApprovedAnewOrSaysAgainWhatWasApprovedIsNoChange() {
        log.recorded("2023", "5").value(ID, KpiLog.approvedAt(1)).value(ID, corrected("4", 1));
        log.value(ID, corrected("5", 1));
        assertThat(log.only(8).changedSinceApproval()).isNull();

        log.value(ID, corrected("6", 1), new KpiValueVerified(4));
        assertThat(log.only(10).changedSinceApproval()).isNotNull();
        log.value(ID, new KpiValueApproved(4));
        assertThat(log.only(11).changedSinceApproval()).isNull();
    }

    @Test
    void anApprovedValueThatIsWithdrawnIsChangedAndItsDifferenceIsNoNumber() {
        log.recorded("2023", "5").value(ID, KpiLog.approvedAt(1)).value(ID, new KpiValueWithdrawn(ReasonCode.OTHER));

        ChangesView.Changed changed = requireNonNull(log.only(7).changedSinceApproval());
        assertThat(changed.state()).isEqualTo(ValueState.WITHDRAWN);
        assertThat(changed.current()).isNull();
        assertThat(changed.difference()).isNull();

        log.value(ID, new KpiValueRecorded(1, true, number("2023", "8")));
        assertThat(log.only(8).changedSinceApproval())
                .isNotNull()
                .extracting(ChangesView.Changed::difference)
                .isEqualTo(new BigDecimal("3"));
        assertThat(log.only(8).revision()).isEqualTo(2);
        assertThat(log.only(8).state()).isEqualTo(ValueState.RECORDED);
    }

    @Test
    void aChangeOfMembersNamesThemWhereTheirNumberIsTheSame() {
        KpiLog united = KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.DISTINCT, null))
                .recorded("2023", "GLO", members("2023", "TON", "VUT"), 1)
                .value(ID, KpiLog.approvedAt(1))
                .value(ID, corrected(members("2023", "FJI", "VUT"), 1));

        ChangesView.Changed changed = requireNonNull(united.only(7).changedSinceApproval());
        assertThat(changed.difference()).isEqualTo(new BigDecimal("0"));
        assertThat(changed.membersAdded()).containsExactly(new Code("FJI"));
        assertThat(changed.membersRemoved()).containsExactly(new Code("TON"));
    }

    @Test
    void anExceptionForALateEntryStaysWithTheValue() {
        log.value(ID, new KpiValueRecorded(1, true, number("2023", "5"), new Code("LATE-1")));

        assertThat(log.only(3).lateEntry()).isEqualTo(new Code("LATE-1"));
        assertThat(steps(log.only(3)).getFirst().lateEntry()).isEqualTo(new Code("LATE-1"));
    }

    @Test
    void aValueThatIsNotEnteredIsListedAndCountsForNothing() {
        log.recorded("2023", "GLO", KpiLog.absent("2023", Absence.WITHHELD), 1);

        assertThat(log.only(3).absence()).isEqualTo(Absence.WITHHELD);
        assertThat(log.only(3).value()).isNull();
        assertThat(log.kpi("2026-12-31").dataStatus()).isEqualTo(KpiView.DataStatus.NOT_REPORTED);
        assertThat(log.measure("2026-12-31").periods()).isEmpty();
        assertThat(log.measure("2026-12-31").missing().getFirst().empty()).isEqualTo(Empty.WITHHELD);
    }

    @Test
    void theApprovalOfAnotherStatementThanTheLastStops() {
        log.recorded("2023", "5").value(ID, corrected("6", 1), new KpiValueSubmitted(1, List.of()));

        log.specification().thenStopsWith(ID + " is at revision 2, and the entry is about 1");
    }

    private static KpiValueCorrected corrected(String value, int version) {
        return corrected(number("2023", value), version);
    }

    private static KpiValueCorrected corrected(Reading reading, int version) {
        return new KpiValueCorrected(version, true, reading, ReasonCode.DATA_ENTRY);
    }

    private static List<ValuesView.StepView> steps(ValuesView.ValueView value) {
        return Objects.requireNonNull(value.steps());
    }
}
