package org.kpiledger.command.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;

/**
 * Certifies a closed period in which every value is approved.
 *
 * @param document the document that records this
 */
public record CertifyPeriod(
        Code planId, Period period, @Nullable Line document, LocalDate effectiveOn) implements PeriodIntent {}
