package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * That the owner of a risk was asked to assess it.
 *
 * @param kpi a KPI that the risk threatens
 * @param periods those in which it was off track
 */
public record Request(Code kpi, List<Period> periods, LocalDate on, long position) implements Dated {
    public Request {
        periods = List.copyOf(periods);
    }

    /** What is stated later, for the same day or one after, answers it. */
    boolean isAnsweredBy(Assessment assessment) {
        return assessment.position() > position && !assessment.on().isBefore(on);
    }
}
