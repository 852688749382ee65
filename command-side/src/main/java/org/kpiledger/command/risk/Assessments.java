package org.kpiledger.command.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskReassessed;

/** How a risk is judged, anew or as before, and how often that is due. */
final class Assessments {
    /** The scale low, medium, high of OP-23, section 2.6. */
    static final int SCALE_VERSION = 1;

    private Assessments() {}

    /**
     * Refuses a judgement that changes nothing: answering it as done would let a review be thought recorded that is not.
     */
    static List<RiskEvent> reassess(ReassessRisk command, RiskState state) {
        Assessment standing = standing(state);
        requireResidualWithin(command.assessment());
        if (!command.assessment().changes(standing)) {
            throw Refusal.rule(
                    "risk-unchanged",
                    "The risk " + command.riskId() + " already has the probability " + standing.probability()
                            + " and the impact " + standing.impact()
                            + ", so there is no new judgement to record. Confirm it unchanged instead.");
        }
        return List.of(new RiskReassessed(
                SCALE_VERSION,
                command.probability(),
                command.impact(),
                command.residualProbability(),
                command.residualImpact(),
                command.effectiveOn()));
    }

    /** A confirmation repeats the rating that stands, so it is refused for a day on which another one stood. */
    static List<RiskEvent> confirm(ConfirmRiskUnchanged command, RiskState state) {
        Assessment standing = standing(state);
        LocalDate last = Objects.requireNonNull(state.assessedOn());
        if (command.effectiveOn().isBefore(last)) {
            throw Refusal.field(
                    "assessed-since", "effectiveOn", "must not be before the last assessment, which is of " + last);
        }
        return List.of(new RiskConfirmedUnchanged(
                SCALE_VERSION,
                standing.probability(),
                standing.impact(),
                standing.residualProbability(),
                standing.residualImpact(),
                command.note(),
                command.effectiveOn()));
    }

    static List<RiskEvent> setCadence(SetRiskCadence command, RiskState state) {
        return Integer.valueOf(command.everyMonths()).equals(state.everyMonths())
                ? List.of()
                : List.of(new RiskCadenceSet(command.everyMonths(), command.effectiveOn()));
    }

    /** What is done against a risk makes it neither more likely nor graver. */
    static void requireResidualWithin(Assessment stated) {
        requireNotAbove("residualProbability", stated.residualProbability(), stated.probability());
        requireNotAbove("residualImpact", stated.residualImpact(), stated.impact());
    }

    private static void requireNotAbove(String field, @Nullable Level residual, Level inherent) {
        if (residual != null && residual.compareTo(inherent) > 0) {
            throw Refusal.field(
                    "residual-above-inherent",
                    field,
                    "must not be above the inherent one, " + inherent
                            + "; what is done against a risk does not raise it");
        }
    }

    private static Assessment standing(RiskState state) {
        return Objects.requireNonNull(state.assessment());
    }
}
