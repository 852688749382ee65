package org.kpiledger.command.risk;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;

/** The rules of the risk register. */
final class RiskDecider {
    /** The scale low, medium, high of OP-23, section 2.6. */
    private static final int SCALE_VERSION = 1;

    private RiskDecider() {}

    static List<RiskEvent> decide(RiskIntent command, RiskState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        if (!(command instanceof RaiseRisk)) {
            requireOpen(command, state);
        }
        return switch (command) {
            case RaiseRisk raise -> raise(raise, state, plan);
            case AssignRiskOwner assign -> assign(assign, state);
            case ReassessRisk reassess -> reassess(reassess, state);
            case AddMitigation add -> add(add, state, facts);
            case CompleteMitigation complete -> complete(complete, state);
            case CloseRisk close -> List.of(new RiskClosed(close.rationale(), close.effectiveOn()));
        };
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
        return List.of(new RiskRaised(
                command.node(),
                command.perspective(),
                command.description(),
                SCALE_VERSION,
                command.probability(),
                command.impact(),
                command.ownerRule(),
                command.source(),
                command.effectiveOn()));
    }

    private static void requireOpen(RiskIntent command, RiskState state) {
        if (!state.exists()) {
            throw Refusal.unknown(
                    "unknown-risk", "There is no risk " + command.riskId() + " in the plan " + command.planId() + ".");
        }
        if (state.closed()) {
            throw Refusal.rule(
                    "risk-closed",
                    "The risk " + command.riskId() + " is closed, so nothing about it changes any more.");
        }
    }

    private static List<RiskEvent> assign(AssignRiskOwner command, RiskState state) {
        if (command.owner().equals(state.assigned())) {
            return List.of();
        }
        return List.of(new RiskOwnerAssigned(command.owner(), command.effectiveOn()));
    }

    /**
     * Refuses a judgement that changes nothing: answering it as done would let a review be thought recorded that is not.
     */
    private static List<RiskEvent> reassess(ReassessRisk command, RiskState state) {
        if (new Assessment(command.probability(), command.impact()).equals(state.assessment())) {
            throw Refusal.rule(
                    "risk-unchanged",
                    "The risk " + command.riskId() + " already has the probability " + command.probability()
                            + " and the impact " + command.impact() + ", so there is nothing to record.");
        }
        return List.of(
                new RiskReassessed(SCALE_VERSION, command.probability(), command.impact(), command.effectiveOn()));
    }

    private static List<RiskEvent> add(AddMitigation command, RiskState state, Facts facts) {
        if (state.uses(command.mitigation()) || isUsedByAnotherRisk(command, facts)) {
            throw Refusal.rule(
                    "mitigation-exists",
                    "The plan has a mitigation " + command.mitigation()
                            + " already. Choose another code for a new one.");
        }
        return List.of(new MitigationAdded(
                command.mitigation(),
                command.text(),
                command.owner(),
                command.dueOn(),
                command.source(),
                command.effectiveOn()));
    }

    private static boolean isUsedByAnotherRisk(AddMitigation command, Facts facts) {
        for (SubjectId risk : facts.subjectsBeginning(command.planId() + "/risk/")) {
            if (!risk.equals(command.subject())
                    && facts.state(risk, RiskState.FOLDING).uses(command.mitigation())) {
                return true;
            }
        }
        return false;
    }

    private static List<RiskEvent> complete(CompleteMitigation command, RiskState state) {
        if (!state.has(command.mitigation())) {
            throw Refusal.field(
                    "unknown-mitigation", "mitigation", "names no mitigation of the risk " + command.riskId());
        }
        if (state.hasCompleted(command.mitigation())) {
            throw Refusal.rule(
                    "mitigation-completed", "The mitigation " + command.mitigation() + " is completed already.");
        }
        return List.of(new MitigationCompleted(command.mitigation(), command.effectiveOn()));
    }
}
