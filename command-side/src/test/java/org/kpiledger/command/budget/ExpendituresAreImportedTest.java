package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.spent;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P3;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.codec.FieldError;

class ExpendituresAreImportedTest {
    private static final Line A = new Line("INV-A");
    private static final Line B = new Line("INV-B");
    private static final Line ORDER = new Line("PO-1");
    private static final Line TWICE = new Line("paid twice");

    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, GivenBudget.plan());

    @Test
    void booksAllRowsInTheirOrder() {
        scenario.given(allocated())
                .when(of(row(P1_EMT, "250", A), row(P1_EMT, "100.5", B)))
                .expectEvents(spent(P1_EMT, "250.00", A, "250.00"), spent(P1_EMT, "100.50", B, "350.50"));
    }

    @Test
    void booksOnlyWhatIsNew() {
        scenario.given(allocated(spent(P1_EMT, "250.00", A, "250.00")))
                .when(of(row(P1_EMT, "250", A), row(P1_EMT, "100.5", B)))
                .expectEvents(spent(P1_EMT, "100.50", B, "350.50"));
    }

    @Test
    void changesNothingWhenAllIsBooked() {
        scenario.given(allocated(spent(P1_EMT, "250.00", A, "250.00")))
                .when(of(row(P1_EMT, "250", A), row(P1_EMT, "250", A)))
                .expectNoEvents();
    }

    @Test
    void refusesTheWholeForOneBadRowInTheMiddle() {
        scenario.given(allocated())
                .refused(of(row(P1_EMT, "250", A), row(P1, "1", B), row(P3, "10", ORDER)), "import-refused");
    }

    @Test
    void namesEveryBadRow() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                deciding(of(
                        row(P1_EMT, "250", A),
                        row(new Code("P9"), "1", B),
                        row(P1_EMT, "150.01", B),
                        new ExpenditureRow(
                                P3, Quantity.parse("10"), new CurrencyCode("EUR"), ORDER, DAY, null, null))));
        assertThat(refusal.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/rows/1/node", "/rows/2", "/rows/3/currency");
    }

    @Test
    void takesAPaymentBackWithAReason() {
        scenario.given(allocated(spent(P1_EMT, "250.00", A, "250.00")))
                .when(of(correction("-250", A, TWICE)))
                .expectEvents(new ExpenditureReversed(P1_EMT, money("250.00"), A, TWICE, DAY, chf("0.00")));
    }

    @Test
    void takesBackWhatTheSameFileBooked() {
        scenario.given(allocated())
                .when(of(row(P1_EMT, "250", A), correction("-250.00", A, TWICE)))
                .expectEvents(
                        spent(P1_EMT, "250.00", A, "250.00"),
                        new ExpenditureReversed(P1_EMT, money("250.00"), A, TWICE, DAY, chf("0.00")));
    }

    @Test
    void changesNothingWhenAPaymentAndItsCorrectionComeAgain() {
        scenario.given(allocated(
                        spent(P1_EMT, "250.00", A, "250.00"),
                        new ExpenditureReversed(P1_EMT, money("250.00"), A, TWICE, DAY, chf("0.00"))))
                .when(of(row(P1_EMT, "250", A), correction("-250.00", A, TWICE)))
                .expectNoEvents();
    }

    @Test
    void takesACommitmentIntoAccount() {
        scenario.given(allocated(new CommitmentRecorded(P1_EMT, money("300.00"), ORDER, null, DAY, chf("300.00"))))
                .when(of(
                        new ExpenditureRow(P1_EMT, Quantity.parse("120"), CHF, A, DAY, ORDER, null),
                        correction("-120", A, TWICE)))
                .expectEvents(
                        new CommitmentReleased(P1_EMT, money("120.00"), ORDER, A, DAY, chf("180.00"), chf("180.00")),
                        new ExpenditureRecorded(P1_EMT, money("120.00"), A, ORDER, DAY, chf("120.00")),
                        new ExpenditureReversed(P1_EMT, money("120.00"), A, TWICE, DAY, chf("0.00")),
                        new CommitmentRestored(P1_EMT, money("120.00"), ORDER, A, DAY, chf("300.00"), chf("300.00")));
    }

    @Test
    void refusesACorrectionWithoutAReason() {
        assertThat(codes(of(row(P1_EMT, "250", A), correction("-250", A, null))))
                .containsExactly("-", "reason-missing");
    }

    @Test
    void refusesAReasonWhereNothingIsTakenBack() {
        assertThat(codes(of(correction("250", A, TWICE)))).containsExactly("reason-not-allowed");
    }

    @Test
    void refusesToTakeAPartBack() {
        assertThat(codes(of(row(P1_EMT, "250", A), correction("-50", A, TWICE))))
                .containsExactly("-", "partial-correction");
    }

    @Test
    void refusesToTakeBackWhatWasNeverBooked() {
        assertThat(codes(of(correction("-50", A, TWICE)))).containsExactly("unknown-reference");
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(codes(of(row(P1_EMT, "0", A)))).containsExactly("bad-amount");
    }

    @Test
    void judgesRowsBehindABadOneAsIfItWereNotThere() {
        assertThat(codes(of(row(P1_EMT, "500", A), row(P1_EMT, "400", B)))).containsExactly("over-allocation", "-");
    }

    private static List<String> codes(ImportExpenditures command) {
        GivenFacts facts = GivenBudget.plan().and(SubjectId.budget(OP_23, YEAR), allocated());
        return ExpenditureImport.outcomes(command, facts).stream()
                .map(RowOutcome::refusal)
                .map(refusal -> refusal == null ? "-" : refusal.code())
                .toList();
    }

    private static ThrowableAssert.ThrowingCallable deciding(ImportExpenditures command) {
        BudgetState state = BudgetState.EMPTY;
        for (DomainEvent event : allocated()) {
            state = state.evolve((BudgetEvent) event, GivenBudget.SOMEBODY);
        }
        BudgetState given = state;
        return () -> BudgetDecider.decide(command, given, GivenBudget.plan());
    }

    private static ImportExpenditures of(ExpenditureRow... rows) {
        return new ImportExpenditures(OP_23, YEAR, List.of(rows));
    }

    private static ExpenditureRow row(Code node, String amount, Line reference) {
        return new ExpenditureRow(node, Quantity.parse(amount), CHF, reference, DAY, null, null);
    }

    private static ExpenditureRow correction(String amount, Line reference, @Nullable Line reason) {
        return new ExpenditureRow(P1_EMT, Quantity.parse(amount), CHF, reference, DAY, null, reason);
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
