package org.kpiledger.command.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param grants of the roles held
 * @param delegations those not ended, whether their day is over or not
 * @param ended those that somebody ended, and that were not given again
 * @param lastSequence of the actor's subject, -1 where it has no events
 */
public record AccessState(List<Grant> grants, List<Delegation> delegations, List<Delegation> ended, int lastSequence) {
    /** A role held within a scope. */
    public record Holding(Role role, Scope scope) {}

    /** A role held since the entry of the sequence. */
    public record Grant(Holding holding, int sequence) {}

    /**
     * A role in which the actor may act for somebody.
     *
     * @param until last day
     * @param restsOn last sequence of the delegator's subject whose grants carry it
     */
    public record Delegation(ActorId delegator, Holding holding, LocalDate until, int restsOn) {
        public boolean isOf(ActorId other, Holding held) {
            return delegator.equals(other) && holding.equals(held);
        }
    }

    public static final AccessState EMPTY = new AccessState(List.of(), List.of(), List.of(), -1);
    public static final Folding<AccessState> FOLDING =
            Folding.of(AccessState.class, EMPTY, AccessEvent.class, AccessState::evolve);

    public AccessState {
        grants = List.copyOf(grants);
        delegations = List.copyOf(delegations);
        ended = List.copyOf(ended);
    }

    AccessState evolve(AccessEvent event) {
        int sequence = lastSequence + 1;
        return switch (event) {
            case RoleGranted e -> {
                List<Grant> more = new ArrayList<>(grants);
                if (!holdings().contains(holding(e.role(), e.scope()))) {
                    more.add(new Grant(holding(e.role(), e.scope()), sequence));
                }
                yield new AccessState(more, delegations, ended, sequence);
            }
            case RoleRevoked e ->
                new AccessState(
                        grants.stream()
                                .filter(grant -> !grant.holding().equals(holding(e.role(), e.scope())))
                                .toList(),
                        delegations,
                        ended,
                        sequence);
            case RoleDelegated e -> {
                Holding held = holding(e.role(), e.scope());
                int restsOn = e.restsOn() == null ? Integer.MAX_VALUE : e.restsOn();
                List<Delegation> more = new ArrayList<>(without(delegations, e.delegator(), held));
                more.add(new Delegation(e.delegator(), held, e.until(), restsOn));
                yield new AccessState(grants, more, without(ended, e.delegator(), held), sequence);
            }
            case DelegationEnded e -> {
                Holding held = holding(e.role(), e.scope());
                List<Delegation> over = new ArrayList<>(ended);
                delegations.stream()
                        .filter(delegation -> delegation.isOf(e.delegator(), held))
                        .forEach(over::add);
                yield new AccessState(grants, without(delegations, e.delegator(), held), over, sequence);
            }
        };
    }

    /** The roles held. */
    public Set<Holding> holdings() {
        return carrying(Integer.MAX_VALUE);
    }

    /** Those of the roles held that were granted up to the sequence. */
    public Set<Holding> carrying(int restsOn) {
        return grants.stream()
                .filter(grant -> grant.sequence() <= restsOn)
                .map(Grant::holding)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Delegation> without(List<Delegation> some, ActorId delegator, Holding held) {
        return some.stream()
                .filter(delegation -> !delegation.isOf(delegator, held))
                .toList();
    }

    public boolean holds(Role role) {
        return holds(role, Integer.MAX_VALUE);
    }

    /** Whether the role is held, wherever, by a grant up to the sequence. */
    public boolean holds(Role role, int restsOn) {
        return carrying(restsOn).stream().anyMatch(holding -> holding.role() == role);
    }

    public static Holding holding(Role role, @Nullable Scope scope) {
        return new Holding(role, Objects.requireNonNullElse(scope, Scope.EVERYWHERE));
    }
}
