package org.kpiledger.projections;

import java.time.LocalDate;

/**
 * A point on both clocks.
 *
 * @param position the last entry that is known
 * @param validAt the day that is asked about
 */
public record Moment(long position, LocalDate validAt) {}
