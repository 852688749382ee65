package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.plan.PlanIntent;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanClosed;

class ClosedPlansTakeCorrectionsOnlyTest {
    private static final GivenFacts OPEN = SamplePlan.facts()
            .and(SubjectId.plan(SamplePlan.OP_23), new PlanAdopted(new Line("TDAG-23/18"), SamplePlan.DAY));
    private static final GivenFacts CLOSED = SamplePlan.facts()
            .and(
                    SubjectId.plan(SamplePlan.OP_23),
                    new PlanAdopted(new Line("TDAG-23/18"), SamplePlan.DAY),
                    new PlanClosed(new Line("TDAG-26/3"), LocalDate.of(2026, 12, 31)));

    @Test
    void anOpenPlanTakesEveryCommand() {
        assertThat(refused(OPEN)).isEmpty();
    }

    @Test
    void aClosedPlanTakesWhatCorrectsItAndFindings() {
        Set<String> refused = refused(CLOSED);
        assertThat(refused)
                .contains("AllocateBudget", "RecordExpenditure", "RecordKpiValue", "ProposeKpi", "SetTarget")
                .contains("RaiseRisk", "ReportActivity", "EstablishBudget")
                .doesNotContain("CorrectKpiValue", "ApproveKpiValue", "CorrectActivity", "ReverseExpenditure")
                .doesNotContain(
                        "RaiseFinding",
                        "RespondToFinding",
                        "CloseFinding",
                        "GrantRole",
                        "AcceptClock",
                        "AcceptRestore");
        CommandSamples.byName().forEach((name, command) -> {
            if (command.plan() != null && !(command instanceof PlanIntent)) {
                assertThat(refused.contains(name))
                        .as(name)
                        .isNotEqualTo(ClosedPlans.TAKES.contains(command.getClass()));
            }
        });
    }

    private static Set<String> refused(GivenFacts facts) {
        Set<String> refused = new TreeSet<>();
        CommandSamples.byName().forEach((name, command) -> {
            if (isRefused(command, facts)) {
                refused.add(name);
            }
        });
        return refused;
    }

    private static boolean isRefused(Intent command, GivenFacts facts) {
        try {
            ClosedPlans.require(command, facts);
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("plan-closed");
            return true;
        }
    }
}
