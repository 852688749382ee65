package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.INVOICE;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.reduce;
import static org.kpiledger.command.budget.GivenBudget.reverse;
import static org.kpiledger.command.budget.GivenBudget.spend;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;

class MoneyIsCommittedTest {
    private static final Line ORDER = new Line("PO-2023-0001");
    private static final Line OTHER = new Line("PO-2023-0002");
    private static final Line ACADEMY = new Line("ITU Academy");

    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, GivenBudget.plan());

    @Test
    void refusesAReferenceWithWhatNobodySees() {
        scenario.given(allocated()).refused(commit(P1_EMT, "300", new Line("PO 1 ")), "bad-reference");
    }

    @Test
    void setsMoneyOfAThemeAside() {
        scenario.given(allocated()).when(commit(P1_EMT, "300", ORDER)).expectEvents(committed());
    }

    @Test
    void addsToWhatIsCommittedAlready() {
        scenario.given(allocated(committed()))
                .when(commit(P1_EMT, "100", OTHER))
                .expectEvents(new CommitmentRecorded(P1_EMT, money("100.00"), OTHER, ACADEMY, DAY, chf("400.00")));
    }

    @Test
    void refusesMoreThanIsFree() {
        scenario.given(allocated(committed())).refused(commit(P1_EMT, "100.01", OTHER), "over-allocation");
    }

    @Test
    void leavesNothingForAPaymentThatDoesNotNameIt() {
        scenario.given(allocated(committed())).refused(spend(P1_EMT, "100.01", INVOICE), "over-allocation");
    }

    @Test
    void refusesToReduceTheAllocationBelowIt() {
        scenario.given(allocated(committed())).refused(reduce(P1_EMT, "100.01"), "over-allocation");
    }

    @Test
    void refusesToDivideANodeWithCommitments() {
        scenario.given(allocated(new CommitmentRecorded(P3, money("10.00"), ORDER, null, DAY, chf("10.00"))))
                .refused(allocate(P3_CD, "10"), "node-has-commitments");
    }

    @Test
    void refusesANodeThatIsDivided() {
        scenario.given(allocated()).refused(commit(P1, "1", ORDER), "node-divided");
    }

    @Test
    void refusesWhatHoldsNoMoney() {
        scenario.given(allocated()).refused(commit(P1_EMT_TA, "1", ORDER), "wrong-node");
    }

    @Test
    void changesNothingWhenTheSameCommitmentComesAgain() {
        scenario.given(allocated(committed()))
                .when(commit(P1_EMT, "300.00", ORDER))
                .expectNoEvents();
    }

    @Test
    void refusesAReferenceThatStandsForAnotherCommitment() {
        scenario.given(allocated(committed())).refused(commit(P1_EMT, "299", ORDER), "reference-reused");
    }

    @Test
    void refusesAReferenceThatStandsForAnExpenditure() {
        scenario.given(allocated(GivenBudget.spent(P1_EMT, "10.00", INVOICE, "10.00")))
                .refused(commit(P1_EMT, "10", INVOICE), "reference-reused");
    }

    @Test
    void refusesAnExpenditureUnderTheReferenceOfACommitment() {
        scenario.given(allocated(committed())).refused(spend(P1_EMT, "10", ORDER), "reference-reused");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2024-01-01"})
    void refusesADayOfAnotherYear(LocalDate date) {
        scenario.given(allocated())
                .refused(
                        new RecordCommitment(OP_23, YEAR, P1_EMT, chf("1"), CHF, ORDER, null, date),
                        "outside-fiscal-year");
    }

    @Test
    void releasesAPart() {
        scenario.given(allocated(committed()))
                .when(release("100", DAY.plusDays(1)))
                .expectEvents(released("100.00", DAY.plusDays(1), "200.00"));
    }

    @Test
    void refusesToReleaseMoreThanIsOutstanding() {
        scenario.given(allocated(committed(), released("100.00", DAY, "200.00")))
                .refused(release("200.01", DAY.plusDays(1)), "over-release");
    }

    @Test
    void changesNothingWhenTheSameReleaseComesAgain() {
        scenario.given(allocated(committed(), released("100.00", DAY, "200.00")))
                .when(release("100", DAY))
                .expectNoEvents();
    }

    @Test
    void refusesToReleaseWhatWasNeverCommitted() {
        scenario.given(allocated()).refused(release("1", DAY), "unknown-commitment");
    }

    @Test
    void refusesToReleaseBeforeTheMoneyWasCommitted() {
        scenario.given(allocated(committed())).refused(release("1", DAY.minusDays(1)), "before-commitment");
    }

    @Test
    void isPaidInPart() {
        scenario.given(allocated(committed()))
                .when(pay("120", ORDER, DAY))
                .expectEvents(paid("120.00", "180.00"), spent("120.00"));
    }

    @Test
    void isPaidWithMoreThanWasCommittedIfThatIsFree() {
        scenario.given(allocated(committed()))
                .when(pay("400", ORDER, DAY))
                .expectEvents(paid("300.00", "0.00"), spent("400.00"));
    }

    @Test
    void refusesAPaymentBeyondTheCommitmentAndWhatIsFree() {
        scenario.given(allocated(committed())).refused(pay("400.01", ORDER, DAY), "over-allocation");
    }

    @Test
    void takesAPaymentAfterAllIsReleasedOutOfWhatIsFree() {
        scenario.given(allocated(committed(), released("300.00", DAY, "0.00")))
                .when(pay("120", ORDER, DAY))
                .expectEvents(spent("120.00"));
    }

    @Test
    void changesNothingWhenTheSamePaymentComesAgain() {
        scenario.given(allocated(committed(), paid("120.00", "180.00"), spent("120.00")))
                .when(pay("120", ORDER, DAY))
                .expectNoEvents();
    }

    @Test
    void refusesTheSamePaymentWithoutTheCommitment() {
        scenario.given(allocated(committed(), paid("120.00", "180.00"), spent("120.00")))
                .refused(spend(P1_EMT, "120", INVOICE), "reference-reused");
    }

    @Test
    void refusesAPaymentOfAnUnknownCommitment() {
        scenario.given(allocated(committed())).refused(pay("1", OTHER, DAY), "unknown-commitment");
    }

    @Test
    void refusesAPaymentOfACommitmentOnAnotherNode() {
        scenario.given(allocated(new CommitmentRecorded(P3, money("10.00"), ORDER, null, DAY, chf("10.00"))))
                .refused(pay("1", ORDER, DAY), "commitment-of-another-node");
    }

    @Test
    void refusesAPaymentBeforeTheCommitment() {
        scenario.given(allocated(committed())).refused(pay("1", ORDER, DAY.minusDays(1)), "before-commitment");
    }

    @Test
    void isCommittedAgainWhenItsPaymentIsReversed() {
        scenario.given(allocated(committed(), paid("120.00", "180.00"), spent("120.00")))
                .when(reverse(INVOICE, DAY.plusDays(2)))
                .expectEvents(
                        new ExpenditureReversed(P1_EMT, money("120.00"), INVOICE, null, DAY.plusDays(2), chf("0.00")),
                        new CommitmentRestored(
                                P1_EMT,
                                money("120.00"),
                                ORDER,
                                INVOICE,
                                DAY.plusDays(2),
                                chf("300.00"),
                                chf("300.00")));
    }

    private static RecordCommitment commit(Code node, String amount, Line reference) {
        return new RecordCommitment(OP_23, YEAR, node, chf(amount), CHF, reference, ACADEMY, DAY);
    }

    private static ReleaseCommitment release(String amount, LocalDate date) {
        return new ReleaseCommitment(OP_23, YEAR, ORDER, chf(amount), CHF, date);
    }

    private static RecordExpenditure pay(String amount, @Nullable Line commitment, LocalDate date) {
        return new RecordExpenditure(OP_23, YEAR, P1_EMT, chf(amount), CHF, INVOICE, commitment, date);
    }

    private static DomainEvent committed() {
        return new CommitmentRecorded(P1_EMT, money("300.00"), ORDER, ACADEMY, DAY, chf("300.00"));
    }

    private static DomainEvent released(String amount, LocalDate date, String left) {
        return new CommitmentReleased(P1_EMT, money(amount), ORDER, null, date, chf(left), chf(left));
    }

    private static DomainEvent paid(String amount, String left) {
        return new CommitmentReleased(P1_EMT, money(amount), ORDER, INVOICE, DAY, chf(left), chf(left));
    }

    private static DomainEvent spent(String amount) {
        return new ExpenditureRecorded(P1_EMT, money(amount), INVOICE, ORDER, DAY, chf(amount));
    }

    private static DomainEvent[] allocated(DomainEvent... then) {
        DomainEvent[] before = {
            established("1000.00"),
            GivenBudget.allocated(P1, null, "600.00", "600.00"),
            GivenBudget.allocated(P1_EMT, P1, "400.00", "400.00"),
            GivenBudget.allocated(P3, null, "300.00", "300.00")
        };
        DomainEvent[] all = Arrays.copyOf(before, before.length + then.length);
        System.arraycopy(then, 0, all, before.length, then.length);
        return all;
    }
}
