package org.kpiledger.command.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.risk.RiskReopened;

/**
 * A risk as it stands now.
 *
 * @param node the node it threatens, absent where it is the whole plan
 * @param assessment absent while the risk does not exist
 * @param assessedOn the latest day for which it was assessed or confirmed
 * @param ownership absent while nobody is named
 * @param everyMonths how often it is to be assessed, where that is decided
 * @param requests each reassessment that was ever asked for
 */
public record RiskState(
        @Nullable Code node,
        @Nullable Assessment assessment,
        @Nullable LocalDate assessedOn,
        @Nullable Ownership ownership,
        @Nullable Integer everyMonths,
        List<Mitigation> mitigations,
        Standing standing,
        List<Request> requests) {
    public static final RiskState EMPTY =
            new RiskState(null, null, null, null, null, List.of(), Standing.RAISED, List.of());
    public static final Folding<RiskState> FOLDING =
            Folding.of(RiskState.class, EMPTY, RiskEvent.class, RiskState::evolve);

    public RiskState {
        mitigations = List.copyOf(mitigations);
        requests = List.copyOf(requests);
    }

    public boolean exists() {
        return assessment != null;
    }

    /** Who answers for it, once the director has named somebody who has not declined. */
    public Optional<ActorId> owner() {
        return Optional.ofNullable(ownership).map(Ownership::owner);
    }

    boolean is(Stage stage) {
        return standing.stage() == stage;
    }

    Optional<Mitigation> mitigation(Code code) {
        return mitigations.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** Whether a mitigation of this risk has the code already, whatever its case. */
    boolean uses(Code mitigation) {
        return mitigations.stream().anyMatch(used -> used.code().folded().equals(mitigation.folded()));
    }

    RiskState evolve(RiskEvent event) {
        return switch (event) {
            case RiskRaised e ->
                new RiskState(
                        e.node(),
                        new Assessment(e.probability(), e.impact(), e.residualProbability(), e.residualImpact()),
                        e.effectiveOn(),
                        ownership,
                        everyMonths,
                        mitigations,
                        standing,
                        requests);
            case RiskOwnerAssigned e -> owned(new Ownership(e.owner(), e.effectiveOn(), false));
            case RiskOwnershipAccepted e ->
                owned(new Ownership(e.owner(), ownership == null ? e.effectiveOn() : ownership.since(), true));
            case RiskOwnershipDeclined _ -> owned(null);
            case RiskReassessed e ->
                assessed(
                        new Assessment(e.probability(), e.impact(), e.residualProbability(), e.residualImpact()),
                        e.effectiveOn());
            case RiskConfirmedUnchanged e ->
                assessed(
                        new Assessment(e.probability(), e.impact(), e.residualProbability(), e.residualImpact()),
                        e.effectiveOn());
            case RiskCadenceSet e ->
                new RiskState(
                        node, assessment, assessedOn, ownership, e.everyMonths(), mitigations, standing, requests);
            case RiskReassessmentRequested e -> asked(new Request(e.kpi(), e.periods()));
            case MitigationAdded e ->
                mitigated(with(mitigations, new Mitigation(e.mitigation(), e.owner(), e.dueOn(), false)));
            case MitigationRevised e ->
                changed(e.mitigation(), was -> new Mitigation(was.code(), e.owner(), e.dueOn(), was.completed()));
            case MitigationCompleted e ->
                changed(e.mitigation(), was -> new Mitigation(was.code(), was.owner(), was.dueOn(), true));
            case RiskEscalated e -> standing(Standing.at(Stage.ESCALATED, e.effectiveOn()));
            case RiskAccepted e -> standing(new Standing(Stage.ACCEPTED, e.effectiveOn(), e.until()));
            case RiskMaterialised e ->
                standing(Standing.at(Stage.MATERIALISED, e.date().lastDay()));
            case RiskClosed e -> standing(Standing.at(Stage.CLOSED, e.effectiveOn()));
            case RiskReopened e -> standing(Standing.at(Stage.OPEN, e.effectiveOn()));
        };
    }

    private RiskState assessed(Assessment next, LocalDate on) {
        LocalDate latest = assessedOn != null && assessedOn.isAfter(on) ? assessedOn : on;
        return new RiskState(node, next, latest, ownership, everyMonths, mitigations, standing, requests);
    }

    private RiskState owned(@Nullable Ownership next) {
        return new RiskState(node, assessment, assessedOn, next, everyMonths, mitigations, standing, requests);
    }

    private RiskState mitigated(List<Mitigation> all) {
        return new RiskState(node, assessment, assessedOn, ownership, everyMonths, all, standing, requests);
    }

    private RiskState changed(Code mitigation, UnaryOperator<Mitigation> change) {
        return mitigated(mitigations.stream()
                .map(known -> known.code().equals(mitigation) ? change.apply(known) : known)
                .toList());
    }

    private RiskState standing(Standing next) {
        return new RiskState(node, assessment, assessedOn, ownership, everyMonths, mitigations, next, requests);
    }

    private RiskState asked(Request request) {
        return new RiskState(
                node, assessment, assessedOn, ownership, everyMonths, mitigations, standing, with(requests, request));
    }

    private static <T> List<T> with(List<T> items, T item) {
        List<T> next = new ArrayList<>(items);
        next.add(item);
        return next;
    }
}
