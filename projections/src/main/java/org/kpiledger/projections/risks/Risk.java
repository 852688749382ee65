package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * A risk as it stands.
 *
 * @param assessments in the order of the days they count from, then of the log; the last one is in force
 * @param owner absent while nobody answers for it
 * @param closing absent while it is open
 */
public record Risk(
        Code riskId,
        @Nullable Code node,
        LocalizedName perspective,
        LocalizedText description,
        List<Assessment> assessments,
        @Nullable Owner owner,
        @Nullable LocalizedText ownerRule,
        List<Mitigation> mitigations,
        @Nullable Closing closing,
        @Nullable SourceRef source) {
    private static final Comparator<Assessment> BY_DAY =
            Comparator.comparing(Assessment::on).thenComparing(Assessment::position);

    public Risk {
        assessments = assessments.stream().sorted(BY_DAY).toList();
        mitigations = List.copyOf(mitigations);
    }

    /** Who answers for a risk, and since when. */
    public record Owner(ActorId actor, LocalDate since) {}

    boolean has(Code mitigation) {
        return mitigations.stream().anyMatch(known -> known.code().equals(mitigation));
    }

    Risk assessed(Assessment assessment) {
        List<Assessment> all = new ArrayList<>(assessments);
        all.add(assessment);
        return new Risk(riskId, node, perspective, description, all, owner, ownerRule, mitigations, closing, source);
    }

    /** An owner assigned for an earlier day does not displace one assigned for a later. */
    Risk ownedBy(Owner next) {
        Owner standing = owner != null && owner.since().isAfter(next.since()) ? owner : next;
        return new Risk(
                riskId, node, perspective, description, assessments, standing, ownerRule, mitigations, closing, source);
    }

    Risk mitigatedBy(Mitigation mitigation) {
        List<Mitigation> all = new ArrayList<>(mitigations);
        all.add(mitigation);
        return with(all);
    }

    Risk completing(Code mitigation, LocalDate on) {
        return with(mitigations.stream()
                .map(known -> known.code().equals(mitigation) ? known.completed(on) : known)
                .toList());
    }

    Risk closed(Closing by) {
        return new Risk(riskId, node, perspective, description, assessments, owner, ownerRule, mitigations, by, source);
    }

    private Risk with(List<Mitigation> all) {
        return new Risk(riskId, node, perspective, description, assessments, owner, ownerRule, all, closing, source);
    }
}
