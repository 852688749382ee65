package org.kpiledger.projections.plan;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/** By which document a plan was closed, and from when on. */
public record Ending(Line document, LocalDate effectiveOn) {}
