package org.kpiledger.command.risk;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.risk.Level;

/**
 * How likely a risk is, and how bad, on the plan's scale.
 *
 * @param residualProbability how likely it is after what is done against it; absent with the residual impact
 */
public record Assessment(
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact) {
    boolean hasResidual() {
        return residualProbability != null;
    }

    /** Whether what is stated differs; where no residual rating is stated, the inherent one has to. */
    boolean changes(Assessment standing) {
        return hasResidual() ? !equals(standing) : probability != standing.probability || impact != standing.impact;
    }
}
