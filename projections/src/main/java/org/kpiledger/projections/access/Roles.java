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
 * @param ended those that somebody ended, and that were not given again
 */
public record Roles(ActorId actor, List<Holding> holdings, List<Delegation> delegations, List<Delegation> ended)
        implements AccessDocument {
    public Roles {
        holdings = List.copyOf(holdings);
        delegations = List.copyOf(delegations);
        ended = List.copyOf(ended);
    }

    static Roles none(ActorId actor) {
        return new Roles(actor, List.of(), List.of(), List.of());
    }

    Roles granted(Holding granted) {
        boolean held = holdings.stream().anyMatch(known -> known.isOf(granted.role(), granted.scope()));
        return held
                ? this
                : new Roles(
                        actor,
                        Stream.concat(holdings.stream(), Stream.of(granted)).toList(),
                        delegations,
                        ended);
    }

    Roles revoked(Role role, @Nullable Scope scope) {
        return new Roles(
                actor,
                holdings.stream().filter(known -> !known.isOf(role, scope)).toList(),
                delegations,
                ended);
    }

    /** The same delegation given again takes the place of the one before. */
    Roles delegated(Delegation given) {
        return new Roles(
                actor,
                holdings,
                Stream.concat(
                                without(delegations, given.delegator(), given.role(), given.scope()).stream(),
                                Stream.of(given))
                        .toList(),
                without(ended, given.delegator(), given.role(), given.scope()));
    }

    Roles ended(ActorId delegator, Role role, @Nullable Scope scope) {
        Stream<Delegation> over = delegations.stream().filter(known -> known.isOf(delegator, role, scope));
        return new Roles(
                actor,
                holdings,
                without(delegations, delegator, role, scope),
                Stream.concat(ended.stream(), over).toList());
    }

    private static List<Delegation> without(
            List<Delegation> some, ActorId delegator, Role role, @Nullable Scope scope) {
        return some.stream()
                .filter(known -> !known.isOf(delegator, role, scope))
                .toList();
    }
}
