package org.kpiledger.projections.risks;

import java.util.List;
import java.util.Map;
import org.kpiledger.events.Code;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
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
        return 1;
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
        return switch (event) {
            case RiskRaised e -> Change.add(key, e.effectiveOn(), raised(entry, e));
            case RiskOwnerAssigned e ->
                Change.revise(
                        key, e.effectiveOn(), (known, _) -> known.ownedBy(new Risk.Owner(e.owner(), e.effectiveOn())));
            case RiskReassessed e ->
                Change.revise(
                        key,
                        e.effectiveOn(),
                        (known, _) -> known.assessed(new Assessment(
                                e.scaleVersion(), e.probability(), e.impact(), e.effectiveOn(), entry.position())));
            case MitigationAdded e ->
                Change.revise(key, e.effectiveOn(), (known, last) -> {
                    if (last.has(e.mitigation())) {
                        throw new CannotApply(
                                e.mitigation() + " is known already among the mitigations of " + key.item());
                    }
                    return known.mitigatedBy(
                            new Mitigation(e.mitigation(), e.text(), e.owner(), e.dueOn(), null, e.source()));
                });
            case MitigationCompleted e ->
                Change.revise(key, e.effectiveOn(), (known, last) -> {
                    if (!last.has(e.mitigation())) {
                        throw new CannotApply(e.mitigation() + " is not among the mitigations of " + key.item());
                    }
                    return known.completing(e.mitigation(), e.effectiveOn());
                });
            case RiskClosed e ->
                Change.revise(
                        key, e.effectiveOn(), (known, _) -> known.closed(new Closing(e.rationale(), e.effectiveOn())));
        };
    }

    private static Risk raised(Entry entry, RiskRaised e) {
        return new Risk(
                new Code(entry.subject().part(2)),
                e.node(),
                e.perspective(),
                e.description(),
                List.of(new Assessment(
                        e.scaleVersion(), e.probability(), e.impact(), e.effectiveOn(), entry.position())),
                null,
                e.ownerRule(),
                List.of(),
                null,
                e.source());
    }
}
