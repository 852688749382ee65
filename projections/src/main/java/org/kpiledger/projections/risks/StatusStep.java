package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;

/**
 * A decision on a risk, or that it has materialised.
 *
 * @param rationale why; of a materialised risk, what happened
 * @param until last day of an acceptance; absent where it has none
 * @param date when it materialised, as precisely as that is known
 */
public record StatusStep(
        RiskStatus status,
        Prose rationale,
        @Nullable LocalDate until,
        @Nullable PartialDate date,
        LocalDate on,
        long position)
        implements Dated {}
