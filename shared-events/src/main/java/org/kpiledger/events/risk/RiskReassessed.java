package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;

/**
 * Probability and impact were judged anew.
 *
 * @param probability inherently, as {@link RiskRaised} has it
 * @param residualProbability after what is done against it; absent where that is not judged any more
 */
public record RiskReassessed(
        int scaleVersion,
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        LocalDate effectiveOn)
        implements RiskEvent {
    public RiskReassessed {
        if (scaleVersion < 1) {
            throw new FieldProblem("scaleVersion", "must count from 1");
        }
        Residual.requireWhole(residualProbability, residualImpact);
    }

    /** A judgement of the inherent rating alone. */
    public RiskReassessed(int scaleVersion, Level probability, Level impact, LocalDate effectiveOn) {
        this(scaleVersion, probability, impact, null, null, effectiveOn);
    }
}
