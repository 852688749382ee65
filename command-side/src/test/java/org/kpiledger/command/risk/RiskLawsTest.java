package org.kpiledger.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.risk.Given.ANNA;
import static org.kpiledger.command.risk.Given.BORIS;
import static org.kpiledger.command.risk.Given.FIN;
import static org.kpiledger.command.risk.Given.RAISED;
import static org.kpiledger.command.risk.Given.WHY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.risk.RiskReopened;

/** Random commands on one risk; a failure names its seed. */
class RiskLawsTest {
    private static final int COMMANDS = 600;
    private static final List<ActorId> PEOPLE = List.of(ANNA, BORIS);

    @ParameterizedTest
    @ValueSource(longs = {1, 20230206, 8_675_309, 77})
    void whateverIsSentTheRegisterStaysInOrder(long seed) {
        Random random = new Random(seed);
        GivenFacts facts = SamplePlan.facts();
        RiskState state = RiskState.EMPTY.evolve(RAISED);
        List<RiskEvent> history = new ArrayList<>(List.of(RAISED));
        Set<Code> completed = new HashSet<>();
        Set<Request> asked = new HashSet<>();
        Set<String> refusals = new HashSet<>();
        for (int i = 0; i < COMMANDS; i++) {
            ActorId actor = PEOPLE.get(random.nextInt(2));
            RiskIntent command = command(random, i);
            try {
                for (RiskEvent event : RiskDecider.decide(command, state, facts.by(actor))) {
                    if (state.is(Stage.CLOSED)) {
                        assertThat(event).as("on a closed risk, %d", i).isInstanceOf(RiskReopened.class);
                    }
                    if (event instanceof MitigationCompleted done) {
                        assertThat(completed.add(done.mitigation()))
                                .as("completed once, %d", i)
                                .isTrue();
                    }
                    if (event instanceof RiskReassessmentRequested request) {
                        assertThat(asked.add(new Request(request.kpi(), request.periods())))
                                .isTrue();
                    }
                    if (event instanceof RiskAccepted) {
                        assertThat(state.owner())
                                .as("accepted by another, %d", i)
                                .isNotEqualTo(Optional.of(actor));
                    }
                    state = state.evolve(event);
                    history.add(event);
                }
            } catch (Refusal refused) {
                refusals.add(refused.code());
            }
        }
        assertThat(history).hasSizeGreaterThan(COMMANDS / 8);
        assertThat(refusals).hasSizeGreaterThan(5);
        RiskState replayed = RiskState.EMPTY;
        for (RiskEvent event : history) {
            replayed = replayed.evolve(event);
        }
        assertThat(replayed).isEqualTo(state);
    }

    private static RiskIntent command(Random random, int number) {
        // Days go on slowly, and now and then back a little.
        LocalDate day = DAY.plusDays(number / 2 - random.nextInt(3));
        Code mitigation = new Code("M" + random.nextInt(12));
        ActorId somebody = PEOPLE.get(random.nextInt(2));
        return switch (random.nextInt(15)) {
            case 0 -> new AssignRiskOwner(OP_23, FIN, somebody, day);
            case 1 -> new AcceptRiskOwnership(OP_23, FIN, day);
            case 2 -> new DeclineRiskOwnership(OP_23, FIN, WHY, day);
            case 3 -> new ReassessRisk(OP_23, FIN, level(random), level(random), Level.LOW, Level.LOW, day);
            case 4 -> new ConfirmRiskUnchanged(OP_23, FIN, null, day);
            case 5 -> new SetRiskCadence(OP_23, FIN, 1 + random.nextInt(24), day);
            case 6 ->
                new RequestRiskReassessment(
                        OP_23,
                        FIN,
                        STATES,
                        List.of(new Period("2023-Q" + (1 + random.nextInt(4))), new Period("2024")),
                        day);
            case 7 -> new AddMitigation(OP_23, FIN, mitigation, LocalizedText.en("Plan ahead"), null, null, null, day);
            case 8 -> new ReviseMitigation(OP_23, FIN, mitigation, somebody, new PartialDate("2024"), day);
            case 9 -> new CompleteMitigation(OP_23, FIN, mitigation, day);
            case 10 -> new EscalateRisk(OP_23, FIN, WHY, day);
            case 11 -> new AcceptRisk(OP_23, FIN, WHY, null, day);
            case 12 -> new MaterialiseRisk(OP_23, FIN, WHY, PartialDate.of(day));
            case 13 -> new CloseRisk(OP_23, FIN, WHY, day);
            default -> new ReopenRisk(OP_23, FIN, WHY, day);
        };
    }

    private static Level level(Random random) {
        return Level.values()[random.nextInt(3)];
    }
}
