package org.kpiledger.projections.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * The roles of an actor, each list in the order of the log.
 *
 * @param delegations those not ended, whether their day is over or not
 */
public record Roles(ActorId actor, List<Holding> holdings, List<Delegation> delegations) implements AccessDocument {
    public Roles {
        holdings = List.copyOf(holdings);
        delegations = List.copyOf(delegations);
    }

    static Roles none(ActorId actor) {
        return new Roles(actor, List.of(), List.of());
    }

    Roles granted(Holding granted) {
        boolean held = holdings.stream().anyMatch(known -> known.isOf(granted.role(), granted.scope()));
        return held
                ? this
                : new Roles(
                        actor,
                        Stream.concat(holdings.stream(), Stream.of(granted)).toList(),
                        delegations);
    }

    Roles revoked(Role role, @Nullable Scope scope) {
        return new Roles(
                actor,
                holdings.stream().filter(known -> !known.isOf(role, scope)).toList(),
                delegations);
    }

    /** The same delegation given again takes the place of the one before. */
    Roles delegated(Delegation given) {
        return new Roles(
                actor,
                holdings,
                Stream.concat(without(given.delegator(), given.role(), given.scope()).stream(), Stream.of(given))
                        .toList());
    }

    Roles ended(ActorId delegator, Role role, @Nullable Scope scope) {
        return new Roles(actor, holdings, without(delegator, role, scope));
    }

    private List<Delegation> without(ActorId delegator, Role role, @Nullable Scope scope) {
        return delegations.stream()
                .filter(known -> !known.isOf(delegator, role, scope))
                .toList();
    }
}
