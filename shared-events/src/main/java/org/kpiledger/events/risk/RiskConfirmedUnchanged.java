package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Prose;

/**
 * The risk was reviewed and its rating found right; the rating stands here as it was confirmed.
 *
 * @param note what the review found
 */
public record RiskConfirmedUnchanged(
        int scaleVersion,
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        @Nullable Prose note,
        LocalDate effectiveOn)
        implements RiskEvent {
    public RiskConfirmedUnchanged {
        if (scaleVersion < 1) {
            throw new FieldProblem("scaleVersion", "must count from 1");
        }
        Residual.requireWhole(residualProbability, residualImpact);
    }
}
