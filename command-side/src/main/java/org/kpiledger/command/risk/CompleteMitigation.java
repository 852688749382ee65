package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;

/** Says that what was to be done against the risk is done. */
public record CompleteMitigation(Code planId, Code riskId, Code mitigation, LocalDate effectiveOn)
        implements RiskIntent {}
