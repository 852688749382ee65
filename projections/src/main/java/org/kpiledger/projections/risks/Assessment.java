package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.kpiledger.events.risk.Level;

/**
 * How a risk was judged.
 *
 * @param on from when on it counts
 * @param position of the entry that states it
 */
public record Assessment(int scaleVersion, Level probability, Level impact, LocalDate on, long position) {}
