package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Measure;

/**
 * One version of a KPI's definition.
 *
 * @param comparability what it means for the values before it; absent where it refines none
 * @param meeting that asked for it, where it refines another
 * @param document that explains it, likewise
 * @param effectiveOn from when on it was proposed to hold
 * @param proposed by whom
 * @param decision absent while it is only proposed
 */
public record Definition(
        int version,
        DefinitionSheet sheet,
        @Nullable Comparability comparability,
        @Nullable Line meeting,
        @Nullable Line document,
        LocalDate effectiveOn,
        Act proposed,
        @Nullable Decision decision) {
    Definition decided(Decision by) {
        return new Definition(version, sheet, comparability, meeting, document, effectiveOn, proposed, by);
    }

    /** How far it has come by the day: an approval holds from its own day on, and not before the one that was proposed. */
    public Stage state(LocalDate day) {
        Stage reached = Decision.at(decision, day);
        return reached == Stage.APPROVED && effectiveOn.isAfter(day) ? Stage.PROPOSED : reached;
    }

    /** The first day for which an approval by the decision makes it hold. */
    LocalDate from(Decision approval) {
        return approval.effectiveOn().isAfter(effectiveOn) ? approval.effectiveOn() : effectiveOn;
    }

    boolean approvedBy(LocalDate day) {
        return state(day) == Stage.APPROVED;
    }

    /** Whether the approval stands in the log before the position, from whatever day on it holds. */
    boolean wasApprovedBefore(long position) {
        return decision != null
                && decision.state() == Stage.APPROVED
                && decision.by().position() < position;
    }

    boolean isTurnedDownBy(LocalDate day) {
        Stage reached = state(day);
        return reached == Stage.RETURNED || reached == Stage.REJECTED;
    }

    Optional<Measure> measure(Code code) {
        return sheet.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
