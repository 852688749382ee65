package org.kpiledger.command.risk;

import java.util.List;
import java.util.Objects;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskEvent;

/** What is done against a risk: by whom, by when, and that it is done. */
final class Mitigations {
    private Mitigations() {}

    static List<RiskEvent> add(AddMitigation command, RiskState state, Facts facts) {
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
        for (SubjectId risk : facts.subjectsBeginning(command.planId() + "/risk/", _ -> true)) {
            if (!risk.equals(command.subject())
                    && facts.state(risk, RiskState.FOLDING).uses(command.mitigation())) {
                return true;
            }
        }
        return false;
    }

    /** The event says who and by when in full, also what was not given and stays. */
    static List<RiskEvent> revise(ReviseMitigation command, RiskState state) {
        Mitigation known = requireOpen(command, command.mitigation(), state);
        ActorId owner = command.owner() == null ? known.owner() : command.owner();
        PartialDate dueOn = command.dueOn() == null ? known.dueOn() : command.dueOn();
        return Objects.equals(owner, known.owner()) && Objects.equals(dueOn, known.dueOn())
                ? List.of()
                : List.of(new MitigationRevised(command.mitigation(), owner, dueOn, command.effectiveOn()));
    }

    static List<RiskEvent> complete(CompleteMitigation command, RiskState state) {
        requireOpen(command, command.mitigation(), state);
        return List.of(new MitigationCompleted(command.mitigation(), command.effectiveOn()));
    }

    private static Mitigation requireOpen(RiskIntent command, Code mitigation, RiskState state) {
        Mitigation known = state.mitigation(mitigation)
                .orElseThrow(() -> Refusal.field(
                        "unknown-mitigation", "mitigation", "names no mitigation of the risk " + command.riskId()));
        if (known.completed()) {
            throw Refusal.rule(
                    "mitigation-completed",
                    "The mitigation " + mitigation + " is completed already. Add another one if more is to be done.");
        }
        return known;
    }
}
