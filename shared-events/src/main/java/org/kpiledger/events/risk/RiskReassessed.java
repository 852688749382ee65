package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.FieldProblem;

/** Probability and impact were judged anew. */
public record RiskReassessed(int scaleVersion, Level probability, Level impact, LocalDate effectiveOn)
        implements RiskEvent {
    public RiskReassessed {
        if (scaleVersion < 1) {
            throw new FieldProblem("scaleVersion", "must count from 1");
        }
    }
}
