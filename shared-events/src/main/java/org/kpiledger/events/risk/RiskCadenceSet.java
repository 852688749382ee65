package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.FieldProblem;

/**
 * It was decided how often the risk is to be assessed.
 *
 * @param everyMonths months from one assessment to the next, 1 to 24
 */
public record RiskCadenceSet(int everyMonths, LocalDate effectiveOn) implements RiskEvent {
    private static final int MONTHS_MAX = 24;

    public RiskCadenceSet {
        requireMonths(everyMonths);
    }

    /**
     * Requires a number of months that a risk may go without being assessed.
     *
     * @throws FieldProblem naming {@code everyMonths}
     */
    public static void requireMonths(int everyMonths) {
        if (everyMonths < 1 || everyMonths > MONTHS_MAX) {
            throw new FieldProblem("everyMonths", "must be a number of months from 1 to " + MONTHS_MAX);
        }
    }
}
