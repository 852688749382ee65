package org.kpiledger.command.risk;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;

/** Who answers for a risk: named by the director, taken on or declined by that person. */
final class Owners {
    private Owners() {}

    static List<RiskEvent> assign(AssignRiskOwner command, RiskState state) {
        return state.owner().filter(command.owner()::equals).isPresent()
                ? List.of()
                : List.of(new RiskOwnerAssigned(command.owner(), command.effectiveOn()));
    }

    static List<RiskEvent> accept(AcceptRiskOwnership command, RiskState state, Facts facts) {
        Ownership named = requireNamed(command, command.effectiveOn(), state, facts);
        return named.accepted() ? List.of() : List.of(new RiskOwnershipAccepted(named.owner(), command.effectiveOn()));
    }

    static List<RiskEvent> decline(DeclineRiskOwnership command, RiskState state, Facts facts) {
        Ownership named = requireNamed(command, command.effectiveOn(), state, facts);
        return List.of(new RiskOwnershipDeclined(named.owner(), command.rationale(), command.effectiveOn()));
    }

    private static Ownership requireNamed(RiskIntent command, LocalDate day, RiskState state, Facts facts) {
        Ownership named = state.ownership();
        if (named == null) {
            throw Refusal.rule(
                    "no-risk-owner",
                    "Nobody is named as owner of the risk " + command.riskId() + ". Ask the director to assign one.");
        }
        if (!facts.author().isPerson(named.owner())) {
            throw Refusal.forbidden(
                    "not-the-risk-owner",
                    "Only the person who is named as owner of the risk " + command.riskId()
                            + " takes it on or declines it. Ask that person, or have another one assigned.");
        }
        if (day.isBefore(named.since())) {
            throw Refusal.field(
                    "before-assignment",
                    "effectiveOn",
                    "must not be before " + named.since() + ", the first day of the ownership");
        }
        return named;
    }
}
