package org.kpiledger.events.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;

/**
 * A recorded value was superseded by another reading; the former stays in the log. One that was in review or approved
 * goes back to review.
 *
 * @param warnings of the definition's checks, where it goes back to review
 * @param lateEntry the exception under which it entered a closed period
 */
public record KpiValueCorrected(
        int definitionVersion,
        boolean definitionApproved,
        Reading reading,
        ReasonCode reasonCode,
        List<Warning> warnings,
        @Nullable Code lateEntry)
        implements KpiValueEvent {
    public KpiValueCorrected {
        if (definitionVersion < 1) {
            throw new FieldProblem("definitionVersion", "must count from 1");
        }
        warnings = List.copyOf(warnings);
    }

    /** A correction of a value that is not in review, in a period that is not closed. */
    public KpiValueCorrected(
            int definitionVersion, boolean definitionApproved, Reading reading, ReasonCode reasonCode) {
        this(definitionVersion, definitionApproved, reading, reasonCode, List.of(), null);
    }
}
