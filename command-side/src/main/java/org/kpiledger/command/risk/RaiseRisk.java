package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.Residual;

/**
 * Names a risk and judges it.
 *
 * @param node the node it threatens, absent where it is the whole plan
 * @param perspective the kind of risk, such as financial
 * @param residualProbability after what is done against it; given with the residual impact, or not at all
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
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        @Nullable LocalizedText ownerRule,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements RiskIntent {
    public RaiseRisk {
        Residual.requireWhole(residualProbability, residualImpact);
    }

    /** A risk of which only the inherent rating is judged. */
    public RaiseRisk(
            Code planId,
            Code riskId,
            @Nullable Code node,
            LocalizedName perspective,
            LocalizedText description,
            Level probability,
            Level impact,
            @Nullable LocalizedText ownerRule,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(
                planId,
                riskId,
                node,
                perspective,
                description,
                probability,
                impact,
                null,
                null,
                ownerRule,
                source,
                effectiveOn);
    }

    Assessment assessment() {
        return new Assessment(probability, impact, residualProbability, residualImpact);
    }

    @Override
    public @Nullable Code place() {
        return node;
    }
}
