package org.kpiledger.command.plan;

import static org.kpiledger.command.plan.GivenPlan.DAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;

class PlanIsRegisteredTest {
    private final Scenario<PlanAggregate> scenario = Scenario.of(PlanAggregate.class, GivenFacts.none());

    @Test
    void registersAPlan() {
        scenario.when(register("OP-23", 2023, 2026, "Europe/Zurich")).expectEvents(GivenPlan.registered());
    }

    @Test
    void changesNothingWhenJustThisIsRegistered() {
        scenario.given(GivenPlan.registered())
                .when(register("OP-23", 2023, 2026, "Europe/Zurich"))
                .expectNoEvents();
    }

    @Test
    void refusesAnotherPlanOfTheSameId() {
        scenario.given(GivenPlan.registered()).refused(register("OP-23", 2023, 2027, "Europe/Zurich"), "plan-exists");
    }

    @ParameterizedTest
    @CsvSource({"1989, 1993", "2098, 2101", "2026, 2023", "2023, 2035"})
    void refusesACycleThatCannotBe(int from, int to) {
        scenario.refused(register("OP-23", from, to, "Europe/Zurich"), "bad-cycle");
    }

    @Test
    void acceptsTheLongestCycle() {
        scenario.when(register("OP-23", 2023, 2034, "Europe/Zurich")).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Bern", "+01:00", "CET DST"})
    void refusesAZoneThatIsNotOfTheIanaDatabase(String zone) {
        scenario.refused(register("OP-23", 2023, 2026, zone), "unknown-zone");
    }

    private static RegisterPlan register(String planId, int from, int to, String zone) {
        return new RegisterPlan(
                new Code(planId),
                LocalizedName.en("Operational Plan 2023"),
                from,
                to,
                GivenPlan.CHF,
                new Line(zone),
                null,
                null,
                null,
                DAY);
    }
}
