package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.value.ReasonCode;

class FundsArePledgedTest {
    private static final Code PLEDGE = new Code("PL-1");
    private static final Line NORWAY = new Line("Norway");
    private static final Line SOURCE = new Line("UN operational rate");
    private static final PartialDate MARCH = new PartialDate("2023-03");
    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, GivenBudget.plan());

    @Test
    void standInThePlansCurrencyWithoutARate() {
        scenario.given(established("1000.00"))
                .when(pledge(P1_EMT, "500", CHF, null))
                .expectEvents(inFrancs());
    }

    @Test
    void keepTheirOriginalAmountBesideThePlansCurrency() {
        scenario.given(established("1000.00"))
                .when(pledge(P1_EMT, "500", EUR, "0.9633"))
                .expectEvents(inEuros());
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1, 0.005, 0.01", "JPY, 100000, 0.006543, 654.30", "BHD, 0.002, 2.5, 0.01"})
    void areRoundedHalfUpToTheDecimalsOfThePlansCurrency(String currency, String amount, String rate, String expected) {
        CurrencyCode given = new CurrencyCode(currency);
        scenario.given(established("1000.00"))
                .when(pledge(null, amount, given, rate))
                .expectEvents(new FundsPledged(
                        PLEDGE,
                        NORWAY,
                        null,
                        Money.of(Amount.parse(amount), given),
                        Rate.parse(rate),
                        DAY,
                        SOURCE,
                        money(expected),
                        MARCH));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1, 0.004999999999", "EUR, 500, 0.000000000001", "BHD, 0.001, 2.5"})
    void refuseARateThatMakesThemWorthNothing(String currency, String amount, String rate) {
        scenario.given(established("1000.00"))
                .refused(pledge(null, amount, new CurrencyCode(currency), rate), "rate-too-small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "1e3", "0.1234567890123"})
    void knowNoRateThatIsNone(String rate) {
        assertThatThrownBy(() -> Rate.parse(rate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuseAnotherCurrencyWithoutARate() {
        scenario.given(established("1000.00")).refused(pledge(P1, "500", EUR, null), "rate-missing");
    }

    @Test
    void refuseARateWithoutItsDateAndSource() {
        scenario.given(established("1000.00"))
                .refused(
                        new PledgeFunds(
                                OP_23,
                                YEAR,
                                PLEDGE,
                                NORWAY,
                                null,
                                Amount.parse("500"),
                                EUR,
                                Rate.parse("0.96"),
                                null,
                                SOURCE,
                                MARCH),
                        "rate-missing");
    }

    @Test
    void refuseARateForThePlansCurrency() {
        scenario.given(established("1000.00")).refused(pledge(P1, "500", CHF, "1"), "rate-not-allowed");
    }

    @Test
    void refuseNothingAtAll() {
        scenario.given(established("1000.00")).refused(pledge(P1, "0", CHF, null), "bad-amount");
    }

    @Test
    void refuseMoreDecimalsThanTheirCurrencyHas() {
        scenario.given(established("1000.00"))
                .refused(pledge(P1, "1.5", new CurrencyCode("JPY"), "0.0065"), "bad-amount");
    }

    @Test
    void refuseANodeThatHoldsNoMoney() {
        scenario.given(established("1000.00")).refused(pledge(P1_EMT_TA, "500", CHF, null), "wrong-node");
    }

    @Test
    void changeNothingWhenTheSamePledgeComesAgain() {
        scenario.given(established("1000.00"), inEuros())
                .when(pledge(P1_EMT, "500", EUR, "0.9633"))
                .expectNoEvents();
    }

    @Test
    void refuseANameThatStandsForAnotherPledge() {
        scenario.given(established("1000.00"), inEuros())
                .refused(pledge(P1_EMT, "501", EUR, "0.9633"), "pledge-exists");
    }

    @Test
    void areNoPartOfWhatCanBeAllocated() {
        scenario.given(established("1000.00"), inFrancs()).refused(allocate(P1, "1000.01"), "over-allocation");
    }

    @Test
    void areWithdrawn() {
        scenario.given(established("1000.00"), inEuros()).when(withdraw()).expectEvents(withdrawn());
    }

    @Test
    void changeNothingWhenTheyAreWithdrawnAgain() {
        scenario.given(established("1000.00"), inEuros(), withdrawn())
                .when(withdraw())
                .expectNoEvents();
    }

    @Test
    void refuseToPledgeAgainUnderAWithdrawnName() {
        scenario.given(established("1000.00"), inEuros(), withdrawn())
                .refused(pledge(P1_EMT, "500", EUR, "0.9633"), "pledge-withdrawn");
    }

    @Test
    void refuseToWithdrawWhatWasNeverPledged() {
        scenario.given(established("1000.00")).refused(withdraw(), "unknown-pledge");
    }

    @Test
    void refuseAYearWithoutABudget() {
        scenario.refused(pledge(P1, "500", CHF, null), "unknown-budget");
    }

    private static PledgeFunds pledge(
            @Nullable Code node, String amount, CurrencyCode currency, @Nullable String rate) {
        return new PledgeFunds(
                OP_23,
                YEAR,
                PLEDGE,
                NORWAY,
                node,
                Amount.parse(amount),
                currency,
                rate == null ? null : Rate.parse(rate),
                rate == null ? null : DAY,
                rate == null ? null : SOURCE,
                MARCH);
    }

    private static WithdrawPledge withdraw() {
        return new WithdrawPledge(OP_23, YEAR, PLEDGE, ReasonCode.OTHER, DAY);
    }

    private static PledgeWithdrawn withdrawn() {
        return new PledgeWithdrawn(PLEDGE, ReasonCode.OTHER, DAY);
    }

    private static FundsPledged inFrancs() {
        return new FundsPledged(PLEDGE, NORWAY, P1_EMT, money("500.00"), null, null, null, null, MARCH);
    }

    private static FundsPledged inEuros() {
        return new FundsPledged(
                PLEDGE,
                NORWAY,
                P1_EMT,
                Money.of(Amount.parse("500"), EUR),
                Rate.parse("0.9633"),
                DAY,
                SOURCE,
                money("481.65"),
                MARCH);
    }
}
