package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.risk.Level;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;

/** The risks of a plan, in the order of the log. */
public record RisksView(Scale scale, List<RiskView> risks, AsOf asOf) {

    /**
     * A risk.
     *
     * @param probability inherently: before anything is done against it
     * @param rating probability times impact, each counted from 1
     * @param residualProbability after what is done against it; absent with the other two while that is not judged
     * @param ownerAcceptedOn absent while the owner has not taken it on
     * @param ownership each who was named, the last one last
     * @param rationale why it has its status; of a materialised risk, what happened
     * @param acceptedUntil last day of the acceptance, where it has one
     * @param everyMonths how often it is to be assessed, where that is decided
     * @param assessmentDueOn by when it is to be assessed again
     * @param reassessmentRequests those not answered by an assessment yet
     * @param steps all that was decided about it
     */
    public record RiskView(
            Code riskId,
            @Nullable Code node,
            LocalizedName perspective,
            LocalizedText description,
            Level probability,
            Level impact,
            int rating,
            @Nullable Level residualProbability,
            @Nullable Level residualImpact,
            @Nullable Integer residualRating,
            @Nullable ActorId owner,
            @Nullable LocalDate ownerAcceptedOn,
            @Nullable LocalizedText ownerRule,
            List<Ownership> ownership,
            RiskStatus status,
            @Nullable Prose rationale,
            @Nullable LocalDate acceptedUntil,
            @Nullable Integer everyMonths,
            @Nullable LocalDate assessmentDueOn,
            List<Request> reassessmentRequests,
            List<Mitigation> mitigations,
            List<Assessment> assessments,
            List<StatusStep> steps,
            @Nullable SourceRef source) {}

    public static RisksView of(String planId, Rows<Risk> rows, AsOf asOf) {
        return new RisksView(
                Scale.FIRST,
                rows.in(planId, asOf.moment()).stream()
                        .map(row -> view(row.document()))
                        .toList(),
                asOf);
    }

    private static RiskView view(Risk risk) {
        Assessment inForce = risk.inForce();
        StatusStep step = risk.step();
        return new RiskView(
                risk.riskId(),
                risk.node(),
                risk.perspective(),
                risk.description(),
                inForce.probability(),
                inForce.impact(),
                Scale.rating(inForce.probability(), inForce.impact()),
                inForce.residualProbability(),
                inForce.residualImpact(),
                RatingBasis.RESIDUAL.of(inForce).map(Cell::rating).orElse(null),
                risk.owner() == null ? null : risk.owner().actor(),
                risk.owner() == null ? null : risk.owner().acceptedOn(),
                risk.ownerRule(),
                Ownership.history(risk.ownership()),
                risk.status(),
                step == null ? null : step.rationale(),
                step == null ? null : step.until(),
                risk.cadence() == null ? null : risk.cadence().everyMonths(),
                risk.closed() ? null : risk.assessmentDueOn(),
                risk.closed() ? List.of() : risk.openRequests(),
                risk.mitigations(),
                risk.assessments(),
                risk.steps(),
                risk.source());
    }
}
