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
 * @param ownerRule how its owner is found
 */
public record RiskRaised(
        @Nullable Code node,
        LocalizedName perspective,
        LocalizedText description,
        int scaleVersion,
        Level probability,
        Level impact,
        @Nullable LocalizedText ownerRule,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements RiskEvent {
    public RiskRaised {
        if (scaleVersion < 1) {
            throw new FieldProblem("scaleVersion", "must count from 1");
        }
    }
}
