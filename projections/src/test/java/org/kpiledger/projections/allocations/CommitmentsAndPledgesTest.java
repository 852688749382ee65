package org.kpiledger.projections.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.allocations.CommitmentsView.CommitmentView;
import org.kpiledger.projections.allocations.PledgesView.PledgeView;

class CommitmentsAndPledgesTest {
    private static final String BUDGET = "OP-23/budget/2023";
    private static final Code PLAN = new Code("OP-23");
    private static final Code EMT = new Code("P1.EMT");
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Line ORDER = new Line("PO 46/2023");
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final ProjectionSpecification<BudgetDocument> budget = ProjectionSpecification.of(
                    new AllocationsProjection())
            .given(BUDGET, new BudgetEstablished(money("1000.00"), BudgetStatus.PRELIMINARY, JANUARY));

    @Test
    void aRevisionCountsFromItsDayAndOnlyOnceItIsKnown() {
        budget.given(BUDGET, revised("1500.00", "1000.00", JUNE));

        assertThat(header(2, "2023-06-01").total()).isEqualTo(money("1500.00"));
        assertThat(header(2, "2023-06-01").revisions())
                .containsExactly(new TotalRevision(2, amount("1000.00"), amount("1500.00"), JUNE));
        assertThat(header(2, "2023-05-31").total()).isEqualTo(money("1000.00"));
        assertThat(header(2, "2023-05-31").revisions()).isEmpty();
        assertThat(header(1, "2023-06-01").total()).isEqualTo(money("1000.00"));
    }

    @Test
    void anApprovalMakesItFinalUntilTheNextRevision() {
        budget.given(
                BUDGET,
                new BudgetApproved(money("1000.00"), new Line("TDAG-23/14"), JUNE),
                revised("1500.00", "1000.00", JUNE.plusMonths(2)));

        assertThat(header(3, "2023-05-31").status()).isEqualTo(BudgetStatus.PRELIMINARY);
        assertThat(header(3, "2023-06-01").status()).isEqualTo(BudgetStatus.FINAL);
        assertThat(header(3, "2023-06-01").approval())
                .isEqualTo(new BudgetApproval(2, amount("1000.00"), new Line("TDAG-23/14"), JUNE));
        assertThat(header(3, "2023-08-01").status()).isEqualTo(BudgetStatus.PRELIMINARY);
        assertThat(header(3, "2023-08-01").approval()).isNull();
        assertThat(header(2, "2023-08-01").status()).isEqualTo(BudgetStatus.FINAL);
        budget.thenSameWhenDeliveredTwice();
    }

    @Test
    void aRevisionOfAnotherTotalThanTheLastStops() {
        budget.given(BUDGET, revised("1500.00", "999.00", JUNE));

        budget.thenStopsWith("the total was 1000.00 but the entry states 999.00");
    }

    @Test
    void aCommitmentIsPaidReleasedAndRestored() {
        budget.given(
                BUDGET,
                new CommitmentRecorded(EMT, money("300.00"), ORDER, null, JANUARY, amount("300.00")),
                released("100.00", new Line("INV-1"), JUNE, "200.00"),
                released("50.00", null, JUNE.plusDays(1), "150.00"),
                new CommitmentRestored(
                        EMT,
                        money("100.00"),
                        ORDER,
                        new Line("INV-1"),
                        JUNE.plusDays(2),
                        amount("250.00"),
                        amount("250.00")));

        CommitmentView last = commitment(5, "2023-12-31");
        assertThat(last.paid()).isEqualTo(new BigDecimal("0.00"));
        assertThat(last.released()).isEqualTo(new BigDecimal("50.00"));
        assertThat(last.outstanding().value()).isEqualTo(new BigDecimal("250.00"));
        assertThat(last.steps())
                .extracting(BookedCommitment.Step::kind)
                .containsExactly(
                        BookedCommitment.Kind.PAID, BookedCommitment.Kind.RELEASED, BookedCommitment.Kind.RESTORED);
        assertThat(commitment(5, "2023-06-02").paid()).isEqualTo(new BigDecimal("100.00"));
        assertThat(commitment(3, "2023-06-02").outstanding().value()).isEqualTo(new BigDecimal("200.00"));
        assertThat(commitments(5, "2023-12-31").outstanding()).isEqualTo(new BigDecimal("250.00"));
        assertThat(commitments(5, "2023-12-31").committed()).isEqualTo(new BigDecimal("300.00"));
        budget.thenSameWhenDeliveredTwice();
    }

    @Test
    void aReleaseThatDoesNotFollowStops() {
        budget.given(
                BUDGET,
                new CommitmentRecorded(EMT, money("300.00"), ORDER, null, JANUARY, amount("300.00")),
                new CommitmentReleased(EMT, money("100.00"), ORDER, null, JUNE, amount("100.00"), amount("200.00")));

        budget.thenStopsWith("200.00 would be outstanding but the entry states 100.00");
    }

    @Test
    void aPledgeKeepsItsOriginalAmountBesideThePlansCurrency() {
        budget.given(BUDGET, pledged("PL-1", "EUR", "481.65"), pledged("PL-2", "CHF", null));

        PledgesView view = pledges(3, "2023-12-31");
        assertThat(view.pledged())
                .containsExactly(money("500.00"), Money.of(amount("500.00"), new CurrencyCode("EUR")));
        assertThat(view.inPlanCurrency()).isEqualTo(new BigDecimal("981.65"));
        PledgeView euros = view.pledges().getFirst();
        assertThat(euros.original()).hasToString("500.00 EUR");
        assertThat(euros.inPlanCurrency()).isEqualTo(amount("481.65"));
        assertThat(view.pledges().get(1).inPlanCurrency()).isEqualTo(amount("500.00"));
        assertThat(pledges(3, "2023-03-30").pledges()).isEmpty();
    }

    @Test
    void aWithdrawnPledgeStaysAndCountsNoLonger() {
        budget.given(
                BUDGET,
                pledged("PL-1", "EUR", "481.65"),
                new PledgeWithdrawn(new Code("PL-1"), ReasonCode.OTHER, JUNE));

        PledgesView view = pledges(3, "2023-06-01");
        assertThat(view.inPlanCurrency()).isEqualTo(new BigDecimal("0.00"));
        assertThat(view.pledges().getFirst().state()).isEqualTo(PledgesView.State.WITHDRAWN);
        assertThat(view.pledges().getFirst().withdrawnOn()).isEqualTo(JUNE);
        assertThat(pledges(3, "2023-05-31").pledges().getFirst().state()).isEqualTo(PledgesView.State.PLEDGED);
        budget.thenSameWhenDeliveredTwice();
    }

    private BudgetHeader header(long knownAt, String validAt) {
        Moment moment = new Moment(knownAt, LocalDate.parse(validAt));
        return (BudgetHeader) budget.rows()
                .of(AllocationsProjection.header(BUDGET), moment)
                .orElseThrow()
                .document();
    }

    private CommitmentView commitment(long knownAt, String validAt) {
        return commitments(knownAt, validAt).commitments().getFirst();
    }

    private CommitmentsView commitments(long knownAt, String validAt) {
        return CommitmentsView.of(PLAN, 2023, budget.rows(), asOf(knownAt, validAt))
                .orElseThrow();
    }

    private PledgesView pledges(long knownAt, String validAt) {
        return PledgesView.of(PLAN, 2023, budget.rows(), asOf(knownAt, validAt)).orElseThrow();
    }

    private static AsOf asOf(long knownAt, String validAt) {
        return new AsOf(knownAt, TestLog.time(knownAt), LocalDate.parse(validAt));
    }

    private static BudgetTotalRevised revised(String total, String previous, LocalDate on) {
        return new BudgetTotalRevised(money(total), amount(previous), on);
    }

    private static CommitmentReleased released(String amount, @Nullable Line expenditure, LocalDate on, String left) {
        return new CommitmentReleased(EMT, money(amount), ORDER, expenditure, on, amount(left), amount(left));
    }

    private static FundsPledged pledged(String code, String currency, @Nullable String inPlanCurrency) {
        return new FundsPledged(
                new Code(code),
                new Line("Norway"),
                null,
                Money.of(amount("500"), new CurrencyCode(currency)),
                inPlanCurrency == null ? null : Rate.parse("0.9633"),
                inPlanCurrency == null ? null : JANUARY,
                inPlanCurrency == null ? null : new Line("UN"),
                inPlanCurrency == null ? null : money(inPlanCurrency),
                new PartialDate("2023-03"));
    }

    private static Money money(String amount) {
        return Money.of(amount(amount), CHF);
    }

    private static Amount amount(String amount) {
        return Amount.parse(amount);
    }
}
