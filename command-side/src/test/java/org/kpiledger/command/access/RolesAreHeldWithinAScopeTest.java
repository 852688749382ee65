package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.plan.GivenPlan.DAY;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.command.plan.GivenPlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;

class RolesAreHeldWithinAScopeTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId OLGA = new ActorId("p-olga");
    private static final Code KPI = new Code("P1.EMT.K1");
    private static final Code ASP = new Code("ASP");

    private final GivenFacts facts = GivenFacts.none().and(GivenPlan.SUBJECT, GivenPlan.withTree());

    @Test
    void coversEverythingOfItsPlan() {
        hold(Role.PLANNER, new Scope(OP_23, null, null));
        assertThat(roleFor("RegisterPlan")).isEqualTo("PLANNER");
        assertThat(roleFor("AllocateBudget")).isEqualTo("PLANNER");
    }

    @Test
    void coversNothingOfAnotherPlan() {
        hold(Role.PLANNER, new Scope(new Code("OP-27"), null, null));
        assertThat(roleFor("AllocateBudget")).isNull();
    }

    @Test
    void saysThatTheRoleIsHeldElsewhere() {
        hold(Role.PLANNER, new Scope(new Code("OP-27"), null, null));
        assertThat(refusal("AllocateBudget")).startsWith("The role that you hold for AllocateBudget is limited");
    }

    @Test
    void coversThePriorityAndAllUnderIt() {
        hold(Role.PLANNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("AllocateBudget")).isEqualTo("PLANNER");
        assertThat(roleFor("RecordExpenditure")).isEqualTo("PLANNER");
        assertThat(roleFor("AddOutcome")).isEqualTo("PLANNER");
        assertThat(roleFor("ProposeKpi")).isEqualTo("PLANNER");
    }

    @Test
    void coversNothingUnderAnotherPriority() {
        hold(Role.PLANNER, new Scope(OP_23, P3, null));
        assertThat(roleFor("AllocateBudget")).isNull();
        assertThat(roleFor("RecordExpenditure")).isNull();
        assertThat(roleFor("RaiseRisk")).isNull();
    }

    @Test
    void coversNothingOfTheWholePlanWhenLimitedToAPriority() {
        hold(Role.PLANNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("AddPriority")).isNull();
        assertThat(roleFor("EstablishBudget")).isNull();
        assertThat(roleFor("NoteDiscrepancy")).isNull();
    }

    @Test
    void coversATransferOnlyWhenItCoversBothEnds() {
        hold(Role.PLANNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("TransferBudget")).isEqualTo("PLANNER");
        assertThat(role(new TransferBudget(OP_23, 2023, P1_EMT, P3_CD, Amount.parse("1"), GivenPlan.CHF, DAY)))
                .isNull();
    }

    @Test
    void coversTheReversalOfAnExpenditureUnderItsPriority() {
        facts.and(
                SubjectId.budget(OP_23, 2023),
                new BudgetEstablished(money("1000"), BudgetStatus.PRELIMINARY, DAY),
                new ExpenditureRecorded(
                        P1_EMT,
                        money("10"),
                        new Line("INV-1"),
                        null,
                        DAY,
                        money("10").amount()));
        hold(Role.PLANNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("ReverseExpenditure")).isEqualTo("PLANNER");
    }

    @Test
    void coversNoReversalOfAnExpenditureUnderAnotherPriority() {
        facts.and(
                SubjectId.budget(OP_23, 2023),
                new BudgetEstablished(money("1000"), BudgetStatus.PRELIMINARY, DAY),
                new ExpenditureRecorded(
                        P3_CD,
                        money("10"),
                        new Line("INV-1"),
                        null,
                        DAY,
                        money("10").amount()));
        hold(Role.PLANNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("ReverseExpenditure")).isNull();
    }

    @Test
    void coversTheKpisOfItsPriority() {
        proposeKpi(P1_EMT);
        hold(Role.KPI_OWNER, new Scope(OP_23, P1, null));
        hold(Role.APPROVER, new Scope(OP_23, P1, null));
        assertThat(roleFor("RecordKpiValue")).isEqualTo("KPI_OWNER");
        assertThat(roleFor("ApproveKpi")).isEqualTo("APPROVER");
    }

    @Test
    void coversNoKpiOfAnotherPriority() {
        proposeKpi(P3_CD);
        hold(Role.KPI_OWNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("RecordKpiValue")).isNull();
    }

    @Test
    void coversNoKpiThatIsUnknown() {
        hold(Role.KPI_OWNER, new Scope(OP_23, P1, null));
        assertThat(roleFor("RecordKpiValue")).isNull();
    }

    @Test
    void coversItsRegion() {
        hold(Role.KPI_OWNER, new Scope(null, null, ASP));
        assertThat(roleFor("RecordKpiValue")).isEqualTo("KPI_OWNER");
        assertThat(roleFor("ReportActivity")).isEqualTo("KPI_OWNER");
    }

    @Test
    void coversNoOtherRegionAndNothingWithoutARegion() {
        hold(Role.KPI_OWNER, new Scope(null, null, new Code("AFR")));
        hold(Role.PLANNER, new Scope(null, null, ASP));
        assertThat(roleFor("RecordKpiValue")).isNull();
        assertThat(roleFor("AllocateBudget")).isNull();
    }

    @Test
    void coversTheCorrectionOfAnActivityOnlyWhereItWasAndWillBe() {
        report(P1, ASP);
        hold(Role.PLANNER, new Scope(OP_23, P1, ASP));
        assertThat(roleFor("CorrectActivity")).isEqualTo("PLANNER");
        assertThat(roleFor("WithdrawActivity")).isEqualTo("PLANNER");
    }

    @Test
    void coversNoCorrectionThatFetchesAnActivityFromElsewhere() {
        report(P3, ASP);
        hold(Role.PLANNER, new Scope(OP_23, P1, ASP));
        assertThat(roleFor("CorrectActivity")).isNull();
        assertThat(roleFor("WithdrawActivity")).isNull();
    }

    @Test
    void coversTheRisksOfItsPriority() {
        raise(P1_EMT);
        hold(Role.DIRECTOR, new Scope(OP_23, P1, null));
        assertThat(roleFor("AssignRiskOwner")).isEqualTo("DIRECTOR");
    }

    @Test
    void coversNoRiskToTheWholePlanWhenLimitedToAPriority() {
        raise(null);
        hold(Role.DIRECTOR, new Scope(OP_23, P1, null));
        assertThat(roleFor("AssignRiskOwner")).isNull();
    }

    @Test
    void coversNoRolesWhenLimitedToAPlan() {
        hold(Role.ADMIN, new Scope(OP_23, null, null));
        assertThat(roleFor("GrantRole")).isNull();
    }

    @Test
    void endsWithItsRevocation() {
        hold(Role.PLANNER, Scope.EVERYWHERE);
        facts.and(SubjectId.access(ANNA), new RoleRevoked(Role.PLANNER, null, DAY));
        assertThat(roleFor("AllocateBudget")).isNull();
    }

    @Test
    void letsTheAssignedOwnerWorkTheRisk() {
        raise(null);
        facts.and(risk(), new RiskOwnerAssigned(ANNA, DAY));
        assertThat(List.of("ReassessRisk", "AddMitigation", "CompleteMitigation"))
                .allSatisfy(name -> assertThat(roleFor(name)).isEqualTo("RISK_OWNER"));
    }

    @Test
    void letsTheAssignedOwnerNeitherPassTheRiskOnNorCloseIt() {
        raise(null);
        facts.and(risk(), new RiskOwnerAssigned(ANNA, DAY));
        assertThat(roleFor("AssignRiskOwner")).isNull();
        assertThat(roleFor("CloseRisk")).isNull();
    }

    @Test
    void letsNobodyElseReassessTheRisk() {
        raise(null);
        facts.and(risk(), new RiskOwnerAssigned(ANNA, DAY), new RiskOwnerAssigned(OLGA, DAY));
        hold(Role.DIRECTOR, Scope.EVERYWHERE);
        assertThat(roleFor("ReassessRisk")).isNull();
    }

    private void hold(Role role, Scope scope) {
        facts.and(SubjectId.access(ANNA), new RoleGranted(role, scope, DAY));
    }

    private void proposeKpi(Code theme) {
        facts.and(
                SubjectId.kpi(OP_23, KPI),
                new KpiProposed(
                        1,
                        theme,
                        LocalizedText.en("Countries with a plan"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        DAY));
    }

    private void report(Code priority, Code region) {
        facts.and(
                SubjectId.activity(OP_23, new Code("H-001")),
                new ActivityReported(new Report(
                        priority,
                        null,
                        new PartialDate("2023-02"),
                        null,
                        ActivityStatus.DONE,
                        region,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        LocalizedText.en("A map was made"),
                        null)));
    }

    private void raise(@Nullable Code node) {
        facts.and(
                risk(),
                new RiskRaised(
                        node,
                        LocalizedName.en("Financial"),
                        LocalizedText.en("Lack of funds"),
                        1,
                        Level.MEDIUM,
                        Level.HIGH,
                        null,
                        null,
                        DAY));
    }

    private static SubjectId risk() {
        return SubjectId.risk(OP_23, new Code("R-FIN"));
    }

    private static Money money(String amount) {
        return Money.of(Amount.parse(amount), GivenPlan.CHF);
    }

    private @Nullable String roleFor(String command) {
        return role(CommandSamples.named(command));
    }

    private @Nullable String role(Intent command) {
        try {
            return Authority.authorize(command, ANNA, facts).role();
        } catch (Refusal refusal) {
            return null;
        }
    }

    private String refusal(String command) {
        try {
            return String.valueOf(Authority.authorize(CommandSamples.named(command), ANNA, facts));
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }
}
