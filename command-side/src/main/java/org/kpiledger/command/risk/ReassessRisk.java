package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.Level;

/** Judges probability and impact anew; at least one of them changes. */
public record ReassessRisk(Code planId, Code riskId, Level probability, Level impact, LocalDate effectiveOn)
        implements RiskIntent {}
