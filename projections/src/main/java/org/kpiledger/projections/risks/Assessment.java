package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;

/**
 * How a risk was judged, or that its rating was confirmed.
 *
 * @param residualProbability after what is done against it; absent with the residual impact
 * @param note what a review found
 * @param on from when on it counts
 * @param position of the entry that states it
 */
public record Assessment(
        AssessmentKind kind,
        int scaleVersion,
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        @Nullable Prose note,
        LocalDate on,
        long position)
        implements Dated {}
