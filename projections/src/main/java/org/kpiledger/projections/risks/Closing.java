package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.kpiledger.events.Prose;

/** Why a risk is no longer one, and from when on. */
public record Closing(Prose rationale, LocalDate on) {}
