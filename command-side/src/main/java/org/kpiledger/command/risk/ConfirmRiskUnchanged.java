package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/**
 * Says that the risk was reviewed and its rating is right.
 *
 * @param note what the review found
 */
public record ConfirmRiskUnchanged(
        Code planId, Code riskId, @Nullable Prose note, LocalDate effectiveOn) implements RiskIntent {}
