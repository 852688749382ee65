package org.kpiledger.command.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;

/** In which roles an actor can act at all, wherever; for what belongs to no place of a plan. */
public final class HeldRoles {
    private HeldRoles() {}

    /**
     * Whether the actor holds one of the roles, or acts for somebody who does, by a delegation whose day is not over.
     *
     * @param accessOf the roles of an actor as they are now
     */
    public static boolean any(
            Set<Role> roles, ActorId actor, Function<ActorId, AccessState> accessOf, LocalDate today) {
        AccessState own = accessOf.apply(actor);
        return roles.stream().anyMatch(own::holds)
                || own.delegations().stream()
                        .filter(delegation -> !delegation.until().isBefore(today))
                        .filter(delegation ->
                                roles.contains(delegation.holding().role()))
                        .anyMatch(delegation -> accessOf.apply(delegation.delegator())
                                .holds(delegation.holding().role(), delegation.restsOn()));
    }

    /** As {@link #any}, with the day of the house. */
    public static boolean anyToday(Set<Role> roles, ActorId actor, Function<ActorId, AccessState> accessOf) {
        return any(roles, actor, accessOf, LocalDate.now(AccessDecider.ZONE));
    }
}
