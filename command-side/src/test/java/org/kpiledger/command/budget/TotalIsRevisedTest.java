package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.allocated;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P3;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Author;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetTotalRevised;

class TotalIsRevisedTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final ActorId CLARA = new ActorId("p-clara");
    private static final Line DOCUMENT = new Line("TDAG-23/DT/14");
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final Scenario<BudgetAggregate> scenario = by(CLARA);

    @Test
    void becomesMore() {
        scenario.given(established("1000.00"))
                .when(revise("1200"))
                .expectEvents(new BudgetTotalRevised(money("1200.00"), chf("1000.00"), JUNE));
    }

    @Test
    void becomesLessByWhatIsFree() {
        scenario.given(established("1000.00"), allocated(P1, null, "600.00", "600.00"))
                .when(revise("600"))
                .expectEvents(new BudgetTotalRevised(money("600.00"), chf("1000.00"), JUNE));
    }

    @Test
    void refusesToTakeAwayWhatIsAllocated() {
        scenario.given(established("1000.00"), allocated(P1, null, "600.00", "600.00"))
                .refused(revise("599.99"), "over-allocation");
    }

    @Test
    void refusesToTakeAwayWhatIsAllocatedOnALaterDay() {
        scenario.given(
                        established("1000.00"),
                        new BudgetTotalRevised(money("1500.00"), chf("1000.00"), JUNE.plusMonths(3)),
                        allocated(P1, null, "900.00", "900.00"))
                .refused(revise("1300"), "over-allocation");
    }

    @Test
    void lendsMoreFromItsDayOnOnly() {
        BudgetTotalRevised more = new BudgetTotalRevised(money("1500.00"), chf("1000.00"), JUNE);
        scenario.given(established("1000.00"), more).refused(allocate(P3, "1200"), "over-allocation");
    }

    @Test
    void changesNothingWhenTheTotalIsTheSame() {
        scenario.given(established("1000.00"), approved("1000.00"))
                .when(revise("1000"))
                .expectNoEvents();
    }

    @Test
    void refusesADayBeforeTheBudgetStands() {
        scenario.given(established("1000.00"))
                .refused(new ReviseBudgetTotal(OP_23, YEAR, chf("1200"), CHF, DAY.minusDays(1)), "before-budget");
    }

    @Test
    void refusesAnotherCurrencyThanThePlans() {
        scenario.given(established("1000.00"))
                .refused(
                        new ReviseBudgetTotal(OP_23, YEAR, chf("1200"), new CurrencyCode("EUR"), JUNE),
                        "wrong-currency");
    }

    @Test
    void refusesAYearWithoutABudget() {
        scenario.refused(revise("1200"), "unknown-budget");
    }

    @Test
    void isApproved() {
        scenario.given(established("1000.00"))
                .when(approve("1000"))
                .expectEvents(new BudgetApproved(money("1000.00"), DOCUMENT, JUNE));
    }

    @Test
    void changesNothingWhenItIsApprovedAgain() {
        scenario.given(established("1000.00"), approved("1000.00"))
                .when(approve("1000.00"))
                .expectNoEvents();
    }

    @Test
    void refusesToApproveAnotherTotalThanStands() {
        scenario.given(established("1000.00")).refused(approve("1200"), "total-differs");
    }

    @Test
    void isPreliminaryAgainAfterARevision() {
        scenario.given(
                        established("1000.00"),
                        approved("1000.00"),
                        new BudgetTotalRevised(money("1200.00"), chf("1000.00"), JUNE))
                .when(approve("1200"))
                .expectEvents(new BudgetApproved(money("1200.00"), DOCUMENT, JUNE));
    }

    @Test
    void refusesTheApprovalOfWhoEstablishedIt() {
        by(ANNA).givenBy(ANNA, established("1000.00")).refused(approve("1000"), "own-work");
    }

    @Test
    void refusesTheApprovalOfWhoRevisedIt() {
        by(BORIS)
                .givenBy(ANNA, established("1000.00"))
                .givenBy(BORIS, new BudgetTotalRevised(money("1200.00"), chf("1000.00"), JUNE))
                .refused(approve("1200"), "own-work");
    }

    @Test
    void refusesTheApprovalThroughADelegation() {
        Scenario.<BudgetAggregate>of(BudgetAggregate.class, GivenBudget.plan().by(BORIS, ANNA))
                .givenBy(ANNA, established("1000.00"))
                .refused(approve("1000"), "own-work");
        by(ANNA).givenBy(new Author(BORIS, ANNA), established("1000.00")).refused(approve("1000"), "own-work");
    }

    @Test
    void letsSomebodyElseApproveWhatTheInstallationEstablished() {
        by(ANNA).givenBy(ActorId.SYSTEM, established("1000.00"))
                .when(approve("1000"))
                .expectEvents(new BudgetApproved(money("1000.00"), DOCUMENT, JUNE));
    }

    @Test
    void refusesToApproveAYearWithoutABudget() {
        scenario.refused(approve("1000"), "unknown-budget");
    }

    private static Scenario<BudgetAggregate> by(ActorId actor) {
        return Scenario.of(BudgetAggregate.class, GivenBudget.plan().by(actor));
    }

    private static ReviseBudgetTotal revise(String total) {
        return new ReviseBudgetTotal(OP_23, YEAR, chf(total), CHF, JUNE);
    }

    private static ApproveBudget approve(String total) {
        return new ApproveBudget(OP_23, YEAR, chf(total), CHF, DOCUMENT, JUNE);
    }

    private static BudgetApproved approved(String total) {
        return new BudgetApproved(money(total), DOCUMENT, JUNE);
    }
}
