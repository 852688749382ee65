package org.kpiledger.events.risk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Period;

/**
 * The risk's owner was asked to assess it, since a KPI that it threatens was off track in several periods.
 *
 * @param kpi the KPI
 * @param periods those in which it was off track, earliest first
 */
public record RiskReassessmentRequested(Code kpi, List<Period> periods, LocalDate effectiveOn) implements RiskEvent {
    public RiskReassessmentRequested {
        periods = List.copyOf(periods);
        requireSeveral(periods);
    }

    /**
     * Requires two different periods or more.
     *
     * @throws FieldProblem naming {@code periods}
     */
    public static void requireSeveral(List<Period> periods) {
        if (periods.size() < 2) {
            throw new FieldProblem("periods", "must name at least two periods");
        }
        if (new HashSet<>(periods).size() < periods.size()) {
            throw new FieldProblem("periods", "must name each period once");
        }
    }
}
