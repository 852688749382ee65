package org.kpiledger.command.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

/** The roles that an actor holds now. */
public record AccessState(Set<Holding> holdings) {
    /** A role held within a scope. */
    public record Holding(Role role, Scope scope) {}

    public static final AccessState EMPTY = new AccessState(Set.of());
    public static final Folding<AccessState> FOLDING =
            Folding.of(AccessState.class, EMPTY, AccessEvent.class, AccessState::evolve);

    public AccessState {
        holdings = Set.copyOf(holdings);
    }

    AccessState evolve(AccessEvent event) {
        Set<Holding> next = new HashSet<>(holdings);
        switch (event) {
            case RoleGranted granted -> next.add(holding(granted.role(), granted.scope()));
            case RoleRevoked revoked -> next.remove(holding(revoked.role(), revoked.scope()));
        }
        return new AccessState(next);
    }

    boolean holds(Role role) {
        return holdings.stream().anyMatch(holding -> holding.role() == role);
    }

    static Holding holding(Role role, @Nullable Scope scope) {
        return new Holding(role, Objects.requireNonNullElse(scope, Scope.EVERYWHERE));
    }
}
