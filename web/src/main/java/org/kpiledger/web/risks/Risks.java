package org.kpiledger.web.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Source;

/** The risk register of a plan as the API tells it. */
record Risks(Scale scale, List<Risk> risks, AsOf asOf) {
    /** @param levels lowest first */
    record Scale(int version, List<String> levels) {}

    /** @param rating probability times impact, each counted from 1 */
    record Risk(
            String riskId,
            @Nullable String node,
            Map<String, String> perspective,
            Map<String, String> description,
            String probability,
            String impact,
            int rating,
            @Nullable String owner,
            Map<String, String> ownerRule,
            String status,
            @Nullable String rationale,
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

    record Assessment(String probability, String impact, LocalDate on, long position) {}

    /** The open risks of one cell of the matrix. */
    public List<Risk> at(String probability, String impact) {
        return risks.stream()
                .filter(risk -> risk.open()
                        && risk.probability().equals(probability)
                        && risk.impact().equals(impact))
                .toList();
    }

    /** What a risk of this cell is rated; the scale counts from 1. */
    public int rating(String probability, String impact) {
        return (1 + scale.levels().indexOf(probability)) * (1 + scale.levels().indexOf(impact));
    }
}
