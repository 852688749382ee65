package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.Residual;

/**
 * Judges probability and impact anew; at least one of them changes.
 *
 * @param residualProbability after what is done against it; given with the residual impact, or not at all
 */
public record ReassessRisk(
        Code planId,
        Code riskId,
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        LocalDate effectiveOn)
        implements RiskIntent {
    public ReassessRisk {
        Residual.requireWhole(residualProbability, residualImpact);
    }

    /** Judges the inherent rating alone. */
    public ReassessRisk(Code planId, Code riskId, Level probability, Level impact, LocalDate effectiveOn) {
        this(planId, riskId, probability, impact, null, null, effectiveOn);
    }

    Assessment assessment() {
        return new Assessment(probability, impact, residualProbability, residualImpact);
    }
}
