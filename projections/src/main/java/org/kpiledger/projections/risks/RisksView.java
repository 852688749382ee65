package org.kpiledger.projections.risks;

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

    /** The steps of probability and impact, lowest first. */
    public record Scale(int version, List<Level> levels) {
        static final Scale FIRST = new Scale(1, List.of(Level.values()));
    }

    /** Whether a risk still is one. */
    public enum RiskStatus {
        OPEN,
        CLOSED
    }

    /**
     * A risk.
     *
     * @param rating probability times impact, each counted from 1
     * @param rationale why it was closed
     */
    public record RiskView(
            Code riskId,
            @Nullable Code node,
            LocalizedName perspective,
            LocalizedText description,
            Level probability,
            Level impact,
            int rating,
            @Nullable ActorId owner,
            @Nullable LocalizedText ownerRule,
            RiskStatus status,
            @Nullable Prose rationale,
            List<Mitigation> mitigations,
            List<Assessment> assessments,
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
        Assessment inForce = risk.assessments().getLast();
        return new RiskView(
                risk.riskId(),
                risk.node(),
                risk.perspective(),
                risk.description(),
                inForce.probability(),
                inForce.impact(),
                step(inForce.probability()) * step(inForce.impact()),
                risk.owner() == null ? null : risk.owner().actor(),
                risk.ownerRule(),
                risk.closing() == null ? RiskStatus.OPEN : RiskStatus.CLOSED,
                risk.closing() == null ? null : risk.closing().rationale(),
                risk.mitigations(),
                risk.assessments(),
                risk.source());
    }

    private static int step(Level level) {
        return Scale.FIRST.levels().indexOf(level) + 1;
    }
}
