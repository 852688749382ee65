package org.kpiledger.projections.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Since when a node is no longer in force, and why. */
public record Retirement(
        LocalDate effectiveOn, Prose rationale, @Nullable Code amendment) {}
