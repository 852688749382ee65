package org.kpiledger.command.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskReopened;

/** What is decided about a risk that is not closed, and that it is opened again. */
final class Stages {
    private Stages() {}

    static List<RiskEvent> escalate(EscalateRisk command, RiskState state) {
        if (state.is(Stage.ESCALATED)) {
            throw Refusal.rule(
                    "risk-escalated",
                    "The risk " + command.riskId()
                            + " is escalated already. Accept it, close it, or reopen it when it comes back.");
        }
        requireNotMaterialised(command.riskId(), state);
        requireInOrder("effectiveOn", command.effectiveOn(), state);
        return List.of(new RiskEscalated(command.rationale(), command.effectiveOn()));
    }

    /** Nobody accepts the own risk, nor that of somebody for whom he or she acts. */
    static List<RiskEvent> accept(AcceptRisk command, RiskState state, Facts facts) {
        if (state.owner().filter(facts.author()::isPerson).isPresent()) {
            throw Refusal.rule(
                    "own-work",
                    "The risk " + command.riskId() + " is owned by you, or by the person in whose name you act now, so"
                            + " you cannot accept it. Ask another approver or the director.");
        }
        requireNotMaterialised(command.riskId(), state);
        if (state.is(Stage.ACCEPTED) && Objects.equals(state.standing().until(), command.until())) {
            throw Refusal.rule(
                    "risk-accepted",
                    "The risk " + command.riskId() + " is accepted already"
                            + (command.until() == null ? "" : " until " + command.until())
                            + ". Give another day to prolong that, or reopen the risk.");
        }
        requireInOrder("effectiveOn", command.effectiveOn(), state);
        return List.of(new RiskAccepted(command.rationale(), command.until(), command.effectiveOn()));
    }

    static List<RiskEvent> materialise(MaterialiseRisk command, RiskState state, PlanState plan, Facts facts) {
        if (state.is(Stage.MATERIALISED)) {
            throw Refusal.rule(
                    "risk-materialised",
                    "The risk " + command.riskId()
                            + " has materialised already. Close it, or reopen it if it may happen once more.");
        }
        Plans.requireHappened(plan, "date", command.date(), facts);
        requireInOrder("date", command.date().lastDay(), state);
        return List.of(new RiskMaterialised(command.description(), command.date()));
    }

    static List<RiskEvent> close(CloseRisk command, RiskState state) {
        requireInOrder("effectiveOn", command.effectiveOn(), state);
        return List.of(new RiskClosed(command.rationale(), command.effectiveOn()));
    }

    static List<RiskEvent> reopen(ReopenRisk command, RiskState state) {
        if (state.is(Stage.OPEN)) {
            throw Refusal.rule(
                    "risk-open", "The risk " + command.riskId() + " is open already; there is nothing to reopen.");
        }
        requireInOrder("effectiveOn", command.effectiveOn(), state);
        return List.of(new RiskReopened(command.rationale(), command.effectiveOn()));
    }

    private static void requireNotMaterialised(Code riskId, RiskState state) {
        if (state.is(Stage.MATERIALISED)) {
            throw Refusal.rule(
                    "risk-materialised",
                    "The risk " + riskId + " has materialised. Reopen it first if it may happen once more.");
        }
    }

    /** What is decided for a day before the last decision would stand behind it, and so not hold. */
    private static void requireInOrder(String field, LocalDate day, RiskState state) {
        LocalDate since = state.standing().since();
        if (since != null && day.isBefore(since)) {
            throw Refusal.field(
                    "before-last-decision",
                    field,
                    "must not be before " + since + ", from when on the risk is "
                            + state.standing().stage());
        }
    }
}
