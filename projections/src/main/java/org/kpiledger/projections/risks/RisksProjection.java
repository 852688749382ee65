package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.codec.Entry;
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
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/** Folds the events of each risk into the risk as it stands. */
public final class RisksProjection implements Projection<Risk> {
    private static final DocumentCodec<Risk> CODEC = new RecordDocuments<>(Risk.class, Map.of("risk", Risk.class));

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public DocumentCodec<Risk> codec() {
        return CODEC;
    }

    @Override
    public List<Change<Risk>> changes(Entry entry) {
        return entry.data() instanceof RiskEvent event ? List.of(change(entry, event)) : List.of();
    }

    private static Change<Risk> change(Entry entry, RiskEvent event) {
        Key key = new Key(entry.subject().part(0), entry.subject().value());
        long at = entry.position();
        return switch (event) {
            case RiskRaised e -> Change.add(key, e.effectiveOn(), raised(entry, e));
            case RiskOwnerAssigned e ->
                owned(key, new OwnershipStep(OwnershipState.ASSIGNED, e.owner(), null, e.effectiveOn(), at));
            case RiskOwnershipAccepted e ->
                owned(key, new OwnershipStep(OwnershipState.ACCEPTED, e.owner(), null, e.effectiveOn(), at));
            case RiskOwnershipDeclined e ->
                owned(key, new OwnershipStep(OwnershipState.DECLINED, e.owner(), e.rationale(), e.effectiveOn(), at));
            case RiskReassessed e ->
                assessed(
                        key,
                        new Assessment(
                                AssessmentKind.REASSESSED,
                                e.scaleVersion(),
                                e.probability(),
                                e.impact(),
                                e.residualProbability(),
                                e.residualImpact(),
                                null,
                                e.effectiveOn(),
                                at));
            case RiskConfirmedUnchanged e ->
                assessed(
                        key,
                        new Assessment(
                                AssessmentKind.CONFIRMED,
                                e.scaleVersion(),
                                e.probability(),
                                e.impact(),
                                e.residualProbability(),
                                e.residualImpact(),
                                e.note(),
                                e.effectiveOn(),
                                at));
            case RiskCadenceSet e -> {
                Cadence cadence = new Cadence(e.everyMonths(), e.effectiveOn());
                yield Change.revise(key, e.effectiveOn(), (known, _) -> known.dueEvery(cadence));
            }
            case RiskReassessmentRequested e -> {
                Request request = new Request(e.kpi(), e.periods(), e.effectiveOn(), at);
                yield Change.revise(key, e.effectiveOn(), (known, _) -> known.asked(request));
            }
            case MitigationAdded e ->
                Change.revise(key, e.effectiveOn(), (known, last) -> {
                    if (last.has(e.mitigation())) {
                        throw new CannotApply(
                                e.mitigation() + " is known already among the mitigations of " + key.item());
                    }
                    return known.mitigatedBy(
                            new Mitigation(e.mitigation(), e.text(), e.owner(), e.dueOn(), null, null, e.source()));
                });
            case MitigationRevised e ->
                changed(
                        key,
                        e.mitigation(),
                        e.effectiveOn(),
                        known -> known.revised(e.owner(), e.dueOn(), e.effectiveOn()));
            case MitigationCompleted e ->
                changed(key, e.mitigation(), e.effectiveOn(), known -> known.completed(e.effectiveOn()));
            case RiskEscalated e -> step(key, RiskStatus.ESCALATED, e.rationale(), null, e.effectiveOn(), at);
            case RiskAccepted e -> step(key, RiskStatus.ACCEPTED, e.rationale(), e.until(), e.effectiveOn(), at);
            case RiskMaterialised e ->
                stepped(
                        key,
                        new StatusStep(
                                RiskStatus.MATERIALISED,
                                e.description(),
                                null,
                                e.date(),
                                e.date().lastDay(),
                                at));
            case RiskClosed e -> step(key, RiskStatus.CLOSED, e.rationale(), null, e.effectiveOn(), at);
            case RiskReopened e -> step(key, RiskStatus.OPEN, e.rationale(), null, e.effectiveOn(), at);
        };
    }

    private static Change<Risk> owned(Key key, OwnershipStep step) {
        return Change.revise(key, step.on(), (known, _) -> known.owned(step));
    }

    private static Change<Risk> assessed(Key key, Assessment assessment) {
        return Change.revise(key, assessment.on(), (known, _) -> known.assessed(assessment));
    }

    private static Change<Risk> changed(Key key, Code mitigation, LocalDate from, UnaryOperator<Mitigation> change) {
        return Change.revise(key, from, (known, last) -> {
            if (!last.has(mitigation)) {
                throw new CannotApply(mitigation + " is not among the mitigations of " + key.item());
            }
            return known.changing(mitigation, change);
        });
    }

    private static Change<Risk> step(
            Key key, RiskStatus status, Prose rationale, @Nullable LocalDate until, LocalDate on, long position) {
        return stepped(key, new StatusStep(status, rationale, until, null, on, position));
    }

    private static Change<Risk> stepped(Key key, StatusStep step) {
        return Change.revise(key, step.on(), (known, _) -> known.at(step));
    }

    private static Risk raised(Entry entry, RiskRaised e) {
        return new Risk(
                new Code(entry.subject().part(2)),
                e.node(),
                e.perspective(),
                e.description(),
                List.of(new Assessment(
                        AssessmentKind.RAISED,
                        e.scaleVersion(),
                        e.probability(),
                        e.impact(),
                        e.residualProbability(),
                        e.residualImpact(),
                        null,
                        e.effectiveOn(),
                        entry.position())),
                null,
                e.ownerRule(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                e.source());
    }
}
