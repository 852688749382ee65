package org.kpiledger.projections.allocations;

import java.time.LocalDate;
import org.kpiledger.events.Amount;

/**
 * A revision of a year's total, as it was decided.
 *
 * @param position of the entry that says so
 * @param previousTotal before it, in the order of the log
 */
public record TotalRevision(long position, Amount previousTotal, Amount total, LocalDate effectiveOn) {}
