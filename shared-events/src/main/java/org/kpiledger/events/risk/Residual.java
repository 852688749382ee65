package org.kpiledger.events.risk;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;

/** How likely and how grave a risk is after what is done against it: both are judged, or neither is. */
public final class Residual {
    private Residual() {}

    /**
     * Requires both or neither.
     *
     * @throws FieldProblem naming the one that is missing
     */
    public static void requireWhole(@Nullable Level probability, @Nullable Level impact) {
        if (probability == null && impact != null) {
            throw new FieldProblem("residualProbability", "is missing; give it together with residualImpact");
        }
        if (probability != null && impact == null) {
            throw new FieldProblem("residualImpact", "is missing; give it together with residualProbability");
        }
    }
}
