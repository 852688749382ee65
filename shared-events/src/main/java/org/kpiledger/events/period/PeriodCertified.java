package org.kpiledger.events.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;

/**
 * A closed period in which every value is approved was certified.
 *
 * @param document the document that records this
 */
public record PeriodCertified(@Nullable Line document, LocalDate effectiveOn) implements PeriodEvent {}
