package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.INVOICE;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.reverse;
import static org.kpiledger.command.budget.GivenBudget.spend;
import static org.kpiledger.command.budget.GivenBudget.spent;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.budget.ExpenditureReversed;

class MoneyIsSpentTest {
    private static final Line OTHER = new Line("INV-2023-0002");
    private static final ExpenditureReversed REVERSED =
            new ExpenditureReversed(P1_EMT, money("250.00"), INVOICE, null, DAY, chf("0.00"));

    private final GivenFacts facts = GivenBudget.plan();
    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, facts);

    @Test
    void booksMoneySpentOnATheme() {
        scenario.given(allocated()).when(spend(P1_EMT, "250", INVOICE)).expectEvents(booked());
    }

    @Test
    void addsToWhatIsSpentAlready() {
        scenario.given(allocated(booked()))
                .when(spend(P1_EMT, "150", OTHER))
                .expectEvents(spent(P1_EMT, "150.00", OTHER, "400.00"));
    }

    @Test
    void booksMoneySpentOnAPriorityThatIsNotDivided() {
        scenario.given(allocated())
                .when(spend(P3, "300", INVOICE))
                .expectEvents(spent(P3, "300.00", INVOICE, "300.00"));
    }

    @Test
    void changesNothingWhenTheSamePaymentComesAgain() {
        scenario.given(allocated(booked()))
                .when(spend(P1_EMT, "250.00", INVOICE))
                .expectNoEvents();
    }

    @Test
    void refusesAReferenceThatStandsForAnotherAmount() {
        scenario.given(allocated(booked())).refused(spend(P1_EMT, "250.01", INVOICE), "reference-reused");
    }

    @Test
    void refusesAReferenceThatStandsForAnotherNode() {
        scenario.given(allocated(booked())).refused(spend(P3, "250", INVOICE), "reference-reused");
    }

    @Test
    void refusesAReferenceThatStandsForAnotherDay() {
        scenario.given(allocated(booked())).refused(spendOn(DAY.plusDays(1)), "reference-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" INV-2023-0001", "INV-2023-0001 ", "INV-2023-0001\u200B", "INV-\u00AD2023-0001", "INV\u00A02023"
            })
    void refusesAReferenceThatOnlySeemsToBeAnother(String reference) {
        scenario.given(allocated(booked())).refused(spend(P1_EMT, "1", new Line(reference)), "bad-reference");
    }

    @Test
    void refusesMoreThanIsFree() {
        scenario.given(allocated(booked())).refused(spend(P1_EMT, "150.01", OTHER), "over-allocation");
    }

    @Test
    void refusesANodeWithoutAnAllocation() {
        scenario.given(allocated()).refused(spend(P3_CD, "1", INVOICE), "over-allocation");
    }

    @Test
    void refusesANodeThatIsDivided() {
        scenario.given(allocated()).refused(spend(P1, "1", INVOICE), "node-divided");
    }

    @Test
    void refusesWhatHoldsNoMoney() {
        scenario.given(allocated()).refused(spend(P1_EMT_TA, "1", INVOICE), "wrong-node");
    }

    @Test
    void refusesAYearWithoutABudget() {
        scenario.refused(spend(P1_EMT, "1", INVOICE), "unknown-budget");
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01", "2023-12-31"})
    void takesTheFirstAndTheLastDayOfTheYear(LocalDate date) {
        scenario.given(allocated()).when(spendOn(date)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2024-01-01"})
    void refusesADayOfAnotherYear(LocalDate date) {
        scenario.given(allocated()).refused(spendOn(date), "outside-fiscal-year");
    }

    @Test
    void refusesWhatIsNotPaidYet() {
        facts.on(DAY);
        scenario.given(allocated()).refused(spendOn(DAY.plusDays(1)), "future-date");
        scenario.given(allocated(booked())).refused(reverse(INVOICE, DAY.plusDays(1)), "future-date");
    }

    @Test
    void takesAnExpenditureBackInFull() {
        scenario.given(allocated(booked())).when(reverse(INVOICE, DAY)).expectEvents(REVERSED);
    }

    @Test
    void takesAnExpenditureBackAfterItsYear() {
        LocalDate later = LocalDate.of(2024, 2, 1);
        facts.on(later);
        scenario.given(allocated(booked()))
                .when(reverse(INVOICE, later))
                .expectEvents(new ExpenditureReversed(P1_EMT, money("250.00"), INVOICE, null, later, chf("0.00")));
    }

    @Test
    void changesNothingWhenItIsReversedAlready() {
        scenario.given(allocated(booked(), REVERSED))
                .when(reverse(INVOICE, DAY.plusDays(3)))
                .expectNoEvents();
    }

    @Test
    void freesTheMoneyThatWasSpent() {
        scenario.given(allocated(booked(), REVERSED))
                .when(spend(P1_EMT, "400", OTHER))
                .expectEvents(spent(P1_EMT, "400.00", OTHER, "400.00"));
    }

    @Test
    void refusesToBookAReversedReferenceAgain() {
        scenario.given(allocated(booked(), REVERSED)).refused(spend(P1_EMT, "250", INVOICE), "reference-reversed");
    }

    @Test
    void refusesToReverseWhatWasNeverSpent() {
        scenario.given(allocated(booked())).refused(reverse(OTHER, DAY), "unknown-reference");
    }

    @Test
    void refusesToReverseBeforeTheMoneyWasSpent() {
        scenario.given(allocated(booked())).refused(reverse(INVOICE, DAY.minusDays(1)), "before-expenditure");
    }

    @Test
    void refusesToReverseLongAfterTheCycle() {
        scenario.given(allocated(booked())).refused(reverse(INVOICE, LocalDate.of(2028, 1, 1)), "outside-cycle");
    }

    private static DomainEvent booked() {
        return spent(P1_EMT, "250.00", INVOICE, "250.00");
    }

    private static RecordExpenditure spendOn(LocalDate date) {
        return new RecordExpenditure(OP_23, YEAR, P1_EMT, chf("250"), CHF, INVOICE, null, date);
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
