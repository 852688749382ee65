package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.finding.GivenFinding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.finding.FigureRef;

class OwnersOfFiguresAnswerFindingsTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final Intent RESPOND = GivenFinding.respond("Noted.", LocalDate.of(2024, 3, 8));

    private static GivenFacts raisedOn(FigureRef figure) {
        return GivenFinding.facts()
                .and(
                        GivenFinding.AUDITOR,
                        SubjectId.finding(SamplePlan.OP_23, GivenFinding.F_1),
                        GivenFinding.raised(figure));
    }

    @Test
    void anOwnerOfTheKpiOrTheRiskMayAnswer() {
        assertThat(Authority.authorize(RESPOND, GivenFinding.KPI_OWNER, raisedOn(GivenFinding.VALUE)))
                .isEqualTo(Allowed.as("FIGURE_OWNER"));
        assertThat(Authority.authorize(RESPOND, GivenFinding.RISK_OWNER, raisedOn(GivenFinding.RISK)))
                .isEqualTo(Allowed.as("FIGURE_OWNER"));
    }

    @Test
    void anOwnerOfAnotherFigureMayNot() {
        assertForbidden(GivenFinding.RISK_OWNER, raisedOn(GivenFinding.VALUE));
        assertForbidden(GivenFinding.KPI_OWNER, raisedOn(GivenFinding.ALLOCATION));
        assertForbidden(GivenFinding.KPI_OWNER, raisedOn(GivenFinding.ACTIVITY));
        assertForbidden(GivenFinding.KPI_OWNER, GivenFacts.none());
    }

    @Test
    void aPlannerOfTheFiguresPlaceMayAnswer() {
        assertThat(within(new Code("P1"), null, GivenFinding.VALUE)).isTrue();
        assertThat(within(new Code("P3"), null, GivenFinding.VALUE)).isFalse();
        assertThat(within(new Code("P1"), null, GivenFinding.ALLOCATION)).isTrue();
        assertThat(within(new Code("P1"), null, GivenFinding.RISK)).isTrue();
        assertThat(within(new Code("P3"), null, GivenFinding.ACTIVITY)).isFalse();
        assertThat(within(null, new Code("ASP"), GivenFinding.VALUE)).isTrue();
        assertThat(within(null, new Code("ASP"), GivenFinding.ACTIVITY)).isTrue();
        assertThat(within(null, new Code("EUR"), GivenFinding.ACTIVITY)).isFalse();
        assertThat(within(null, new Code("ASP"), GivenFinding.ALLOCATION)).isFalse();
    }

    private static boolean within(@Nullable Code priority, @Nullable Code region, FigureRef figure) {
        GivenFacts facts = raisedOn(figure)
                .and(
                        SubjectId.access(ANNA),
                        new RoleGranted(Role.PLANNER, new Scope(SamplePlan.OP_23, priority, region), SamplePlan.DAY));
        try {
            return Authority.authorize(RESPOND, ANNA, facts).equals(Allowed.as("PLANNER"));
        } catch (Refusal outOfScope) {
            return false;
        }
    }

    private static void assertForbidden(ActorId who, GivenFacts facts) {
        assertThatThrownBy(() -> Authority.authorize(RESPOND, who, facts))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence())
                                .contains("the role PLANNER")
                                .contains("own the figure"));
    }
}
