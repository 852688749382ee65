package org.kpiledger.projections.plan;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/** By which document a plan was adopted, and from when on. */
public record Adoption(Line document, LocalDate effectiveOn) {}
