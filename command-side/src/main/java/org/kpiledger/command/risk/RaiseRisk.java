package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.risk.Level;

/**
 * Names a risk and judges it.
 *
 * @param node the node it threatens, absent where it is the whole plan
 * @param perspective the kind of risk, such as financial
 * @param ownerRule how its owner is found
 */
public record RaiseRisk(
        Code planId,
        Code riskId,
        @Nullable Code node,
        LocalizedName perspective,
        LocalizedText description,
        Level probability,
        Level impact,
        @Nullable LocalizedText ownerRule,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements RiskIntent {
    @Override
    public @Nullable Code place() {
        return node;
    }
}
