package org.kpiledger.command.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

/**
 * The roles that an actor holds now, and those in which the actor may act for others.
 *
 * @param delegations those not ended, whether their day is over or not
 */
public record AccessState(Set<Holding> holdings, List<Delegation> delegations) {
    /** A role held within a scope. */
    public record Holding(Role role, Scope scope) {}

    /**
     * A role in which the actor may act for somebody.
     *
     * @param until last day
     */
    public record Delegation(ActorId delegator, Holding holding, LocalDate until) {
        public boolean isOf(ActorId other, Holding held) {
            return delegator.equals(other) && holding.equals(held);
        }
    }

    public static final AccessState EMPTY = new AccessState(Set.of(), List.of());
    public static final Folding<AccessState> FOLDING =
            Folding.of(AccessState.class, EMPTY, AccessEvent.class, AccessState::evolve);

    public AccessState {
        holdings = Set.copyOf(holdings);
        delegations = List.copyOf(delegations);
    }

    AccessState evolve(AccessEvent event) {
        Set<Holding> next = new HashSet<>(holdings);
        switch (event) {
            case RoleGranted granted -> next.add(holding(granted.role(), granted.scope()));
            case RoleRevoked revoked -> next.remove(holding(revoked.role(), revoked.scope()));
            case RoleDelegated e -> {
                Holding held = holding(e.role(), e.scope());
                List<Delegation> more = new ArrayList<>(without(e.delegator(), held));
                more.add(new Delegation(e.delegator(), held, e.until()));
                return new AccessState(holdings, more);
            }
            case DelegationEnded e -> {
                return new AccessState(holdings, without(e.delegator(), holding(e.role(), e.scope())));
            }
        }
        return new AccessState(next, delegations);
    }

    private List<Delegation> without(ActorId delegator, Holding held) {
        return delegations.stream()
                .filter(delegation -> !delegation.isOf(delegator, held))
                .toList();
    }

    public boolean holds(Role role) {
        return holdings.stream().anyMatch(holding -> holding.role() == role);
    }

    public static Holding holding(Role role, @Nullable Scope scope) {
        return new Holding(role, Objects.requireNonNullElse(scope, Scope.EVERYWHERE));
    }
}
