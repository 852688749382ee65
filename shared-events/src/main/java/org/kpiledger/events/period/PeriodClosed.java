package org.kpiledger.events.period;

import java.time.LocalDate;
import org.kpiledger.events.FieldProblem;

/**
 * Values of the period are taken by exception only, from this entry on; a year takes its quarters with it.
 *
 * @param unapproved how many of its values were not approved then
 */
public record PeriodClosed(int unapproved, LocalDate effectiveOn) implements PeriodEvent {
    public PeriodClosed {
        if (unapproved < 0) {
            throw new FieldProblem("unapproved", "must not be negative");
        }
    }
}
