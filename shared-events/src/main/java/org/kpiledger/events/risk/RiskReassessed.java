package org.kpiledger.events.risk;

import java.time.LocalDate;

/** Probability and impact were judged anew. */
public record RiskReassessed(int scaleVersion, Level probability, Level impact, LocalDate effectiveOn)
        implements RiskEvent {}
