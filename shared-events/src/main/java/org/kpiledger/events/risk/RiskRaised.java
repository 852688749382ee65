package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * A risk to the plan was identified.
 *
 * @param node the node it threatens, absent where it is the whole plan
 * @param perspective the kind of risk, such as financial
 * @param scaleVersion the version of the scale of probability and impact
 * @param probability how likely it is, inherently: before anything is done against it
 * @param impact how grave it is, inherently
 * @param residualProbability how likely it is after what is done against it
 * @param residualImpact how grave it is after that
 * @param ownerRule how its owner is found
 */
public record RiskRaised(
        @Nullable Code node,
        LocalizedName perspective,
        LocalizedText description,
        int scaleVersion,
        Level probability,
        Level impact,
        @Nullable Level residualProbability,
        @Nullable Level residualImpact,
        @Nullable LocalizedText ownerRule,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements RiskEvent {
    public RiskRaised {
        if (scaleVersion < 1) {
            throw new FieldProblem("scaleVersion", "must count from 1");
        }
        Residual.requireWhole(residualProbability, residualImpact);
    }

    /** A risk of which only the inherent rating is judged. */
    public RiskRaised(
            @Nullable Code node,
            LocalizedName perspective,
            LocalizedText description,
            int scaleVersion,
            Level probability,
            Level impact,
            @Nullable LocalizedText ownerRule,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(
                node,
                perspective,
                description,
                scaleVersion,
                probability,
                impact,
                null,
                null,
                ownerRule,
                source,
                effectiveOn);
    }
}
