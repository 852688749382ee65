package org.kpiledger.command.risk;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskRaised;

/** The rules of the risk register. */
final class RiskDecider {
    private RiskDecider() {}

    static List<RiskEvent> decide(RiskIntent command, RiskState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        requireFit(command, state);
        return switch (command) {
            case RaiseRisk c -> raise(c, state, plan);
            case AssignRiskOwner c -> Owners.assign(c, state);
            case AcceptRiskOwnership c -> Owners.accept(c, state, facts);
            case DeclineRiskOwnership c -> Owners.decline(c, state, facts);
            case ReassessRisk c -> Assessments.reassess(c, state);
            case ConfirmRiskUnchanged c -> Assessments.confirm(c, state);
            case SetRiskCadence c -> Assessments.setCadence(c, state);
            case RequestRiskReassessment c -> Requests.ask(c, state, plan, facts);
            case AddMitigation c -> Mitigations.add(c, state, facts);
            case ReviseMitigation c -> Mitigations.revise(c, state);
            case CompleteMitigation c -> Mitigations.complete(c, state);
            case EscalateRisk c -> Stages.escalate(c, state);
            case AcceptRisk c -> Stages.accept(c, state, facts);
            case MaterialiseRisk c -> Stages.materialise(c, state, plan, facts);
            case CloseRisk c -> Stages.close(c, state);
            case ReopenRisk c -> Stages.reopen(c, state);
        };
    }

    /** Every command but the first wants a risk that is there, and every one but the reopening wants it not closed. */
    private static void requireFit(RiskIntent command, RiskState state) {
        if (command instanceof RaiseRisk) {
            return;
        }
        if (!state.exists()) {
            throw Refusal.unknown(
                    "unknown-risk", "There is no risk " + command.riskId() + " in the plan " + command.planId() + ".");
        }
        if (state.is(Stage.CLOSED) && !(command instanceof ReopenRisk)) {
            throw Refusal.rule(
                    "risk-closed",
                    "The risk " + command.riskId()
                            + " is closed, so nothing about it changes. Reopen it first if it is one again.");
        }
    }

    private static List<RiskEvent> raise(RaiseRisk command, RiskState state, PlanState plan) {
        if (state.exists()) {
            throw Refusal.rule(
                    "risk-exists",
                    "The risk " + command.riskId() + " was raised already. Choose another code for a new one.");
        }
        if (command.node() != null) {
            Plans.node(plan, "node", command.node());
        }
        Assessments.requireResidualWithin(command.assessment());
        return List.of(new RiskRaised(
                command.node(),
                command.perspective(),
                command.description(),
                Assessments.SCALE_VERSION,
                command.probability(),
                command.impact(),
                command.residualProbability(),
                command.residualImpact(),
                command.ownerRule(),
                command.source(),
                command.effectiveOn()));
    }
}
