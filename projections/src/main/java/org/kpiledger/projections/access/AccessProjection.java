package org.kpiledger.projections.access;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;
import org.kpiledger.projections.Row;

/**
 * Folds the roles that actors are granted, lose and lend, on the clock of known time alone: a role is held from the
 * entry that grants it until the one that revokes it, whatever day these take effect on.
 */
public final class AccessProjection implements Projection<AccessDocument> {
    /** The scope of all actors; no plan can have this name. */
    static final String ACTORS = "access";

    private static final DocumentCodec<AccessDocument> CODEC =
            new RecordDocuments<>(AccessDocument.class, Map.of("roles", Roles.class, "kpi", KpiThemes.class));

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public DocumentCodec<AccessDocument> codec() {
        return CODEC;
    }

    @Override
    public List<Change<AccessDocument>> changes(Entry entry) {
        return switch (entry.data()) {
            case AccessEvent event -> List.of(roles(entry, event));
            case KpiProposed e -> List.of(kpi(entry, known -> known.proposing(e.version(), e.theme())));
            case KpiRefined e ->
                List.of(kpi(
                        entry, known -> known.proposing(e.version(), e.sheet().theme())));
            case KpiApproved e -> List.of(kpi(entry, known -> known.approving(e.version())));
            default -> List.of();
        };
    }

    static Key kpi(Code planId, Code kpi) {
        return new Key(planId.value(), planId + "/kpi/" + kpi);
    }

    private static Change<AccessDocument> roles(Entry entry, AccessEvent event) {
        ActorId actor = new ActorId(entry.subject().part(1));
        return Change.form(new Key(ACTORS, entry.subject().value()), Row.ALWAYS, (known, _) -> {
            Roles roles = known == null ? Roles.none(actor) : roles(known);
            return switch (event) {
                case RoleGranted e -> roles.granted(new Holding(e.role(), e.scope(), entry.position(), entry.time()));
                case RoleRevoked e -> roles.revoked(e.role(), e.scope());
                case RoleDelegated e ->
                    roles.delegated(new Delegation(
                            e.delegator(),
                            e.role(),
                            e.scope(),
                            e.until(),
                            e.restsOn(),
                            entry.position(),
                            entry.time()));
                case DelegationEnded e -> roles.ended(e.delegator(), e.role(), e.scope());
            };
        });
    }

    private static Change<AccessDocument> kpi(Entry entry, UnaryOperator<KpiThemes> step) {
        Code kpi = new Code(entry.subject().part(2));
        return Change.form(
                kpi(new Code(entry.subject().part(0)), kpi), Row.ALWAYS, (known, _) -> step.apply(themes(kpi, known)));
    }

    private static KpiThemes themes(Code kpi, @Nullable AccessDocument known) {
        return switch (known) {
            case null -> new KpiThemes(kpi, List.of());
            case KpiThemes themes -> themes;
            case Roles roles -> throw new CannotApply("the themes of a KPI were expected, not " + roles);
        };
    }

    private static Roles roles(AccessDocument document) {
        if (document instanceof Roles roles) {
            return roles;
        }
        throw new CannotApply("the roles of an actor were expected, not " + document);
    }
}
