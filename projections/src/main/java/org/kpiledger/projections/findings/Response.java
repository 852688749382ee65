package org.kpiledger.projections.findings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Prose;

/**
 * One answer to a finding.
 *
 * @param dueOn by when something is done, where it is accepted
 */
public record Response(
        int revision,
        Prose response,
        boolean accepted,
        @Nullable LocalDate dueOn,
        Step answered) {}
