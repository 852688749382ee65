package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.CurrencyCode;

class BudgetIsEstablishedTest {
    private final GivenFacts facts = GivenBudget.plan();
    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, facts);

    @Test
    void givesAYearItsMoney() {
        scenario.when(establish(2023, "4200000", CHF, DAY)).expectEvents(established("4200000.00"));
    }

    @Test
    void changesNothingWhenJustThisStands() {
        scenario.given(established("4200000.00"))
                .when(establish(2023, "4200000.00", CHF, DAY))
                .expectNoEvents();
    }

    @Test
    void refusesAnotherTotal() {
        scenario.given(established("4200000.00"))
                .refused(establish(2023, "4300000.00", CHF, DAY), "budget-established");
    }

    @Test
    void refusesAnUnknownPlan() {
        Scenario.of(BudgetAggregate.class, GivenFacts.none())
                .refused(establish(2023, "4200000", CHF, DAY), "unknown-plan");
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2027})
    void refusesAYearOutsideTheCycle(int fiscalYear) {
        scenario.refused(establish(fiscalYear, "4200000", CHF, DAY), "outside-cycle");
    }

    @Test
    void refusesAnotherCurrencyThanThePlans() {
        scenario.refused(establish(2023, "4200000", new CurrencyCode("USD"), DAY), "wrong-currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "1.005"})
    void refusesNothingAndPartsOfACentime(String total) {
        scenario.refused(establish(2023, total, CHF, DAY), "bad-amount");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01", "2026-12-31", "2027-12-31"})
    void isPreparedTheYearBeforeTheCycleAndClosedTheYearAfter(LocalDate effectiveOn) {
        facts.on(LocalDate.of(2028, 3, 1));
        scenario.when(establish(2023, "4200000", CHF, effectiveOn)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2023-01-02, 2027-01-01", "2027-02-01, 2027-02-02"})
    void refusesADayBehindTheCycleBeforeItHasCome(LocalDate today, LocalDate effectiveOn) {
        facts.on(today);
        scenario.refused(establish(2023, "4200000", CHF, effectiveOn), "outside-cycle");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31", "2028-01-01"})
    void refusesADayFarFromTheCycle(LocalDate effectiveOn) {
        facts.on(LocalDate.of(2028, 3, 1));
        scenario.refused(establish(2023, "4200000", CHF, effectiveOn), "outside-cycle");
    }

    private static EstablishBudget establish(int year, String total, CurrencyCode currency, LocalDate effectiveOn) {
        return new EstablishBudget(OP_23, year, chf(total), currency, effectiveOn);
    }
}
