package org.kpiledger.web.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Source;

/** The risk register of a plan as the API tells it. */
record Register(Scale scale, List<Risk> risks, AsOf asOf) {
    /** @param levels lowest first */
    record Scale(int version, List<String> levels) {}

    /**
     * A risk.
     *
     * @param rating probability times impact, each counted from 1
     * @param residualRating after what is done against it; absent while that is not judged
     */
    record Risk(
            String riskId,
            @Nullable String node,
            Map<String, String> perspective,
            Map<String, String> description,
            String probability,
            String impact,
            int rating,
            @Nullable String residualProbability,
            @Nullable String residualImpact,
            @Nullable Integer residualRating,
            @Nullable String owner,
            @Nullable LocalDate ownerAcceptedOn,
            Map<String, String> ownerRule,
            String status,
            @Nullable String rationale,
            @Nullable LocalDate acceptedUntil,
            @Nullable Integer everyMonths,
            @Nullable LocalDate assessmentDueOn,
            List<Mitigation> mitigations,
            List<Assessment> assessments,
            @Nullable Source source) {
        /** Whether it still is one, whatever was decided about it. */
        public boolean open() {
            return !status.equals("CLOSED");
        }
    }

    record Mitigation(
            String code,
            Map<String, String> text,
            @Nullable String owner,
            @Nullable String dueOn,
            @Nullable LocalDate completedOn) {}

    /** @param kind RAISED, REASSESSED or CONFIRMED */
    record Assessment(
            @Nullable String kind,
            String probability,
            String impact,
            @Nullable String residualProbability,
            @Nullable String residualImpact,
            @Nullable String note,
            LocalDate on,
            long position) {}
}
