package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.RiskAccepted;

/**
 * Decides to live with the risk, by somebody who does not own it; given again with another day, prolongs or shortens it.
 *
 * @param until last day for which that is decided; absent where it is for good
 */
public record AcceptRisk(
        Code planId, Code riskId, Prose rationale, @Nullable LocalDate until, LocalDate effectiveOn)
        implements RiskIntent {
    public AcceptRisk {
        RiskAccepted.requireOrder(until, effectiveOn);
    }
}
