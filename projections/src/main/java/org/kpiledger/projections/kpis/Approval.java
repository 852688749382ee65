package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;

/** Which meeting approved a definition, where that is recorded, and from when on. */
public record Approval(@Nullable Line meeting, @Nullable Line document, LocalDate effectiveOn) {}
