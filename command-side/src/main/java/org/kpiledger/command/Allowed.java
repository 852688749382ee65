package org.kpiledger.command;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * As what an actor may give a command.
 *
 * @param role as the entry names it; absent for the installation itself, which may give every command
 * @param onBehalfOf who delegated the role, absent where the actor holds it
 */
public record Allowed(@Nullable String role, @Nullable ActorId onBehalfOf) {
    public static final Allowed SYSTEM = new Allowed(null, null);

    public static Allowed as(String role) {
        return new Allowed(role, null);
    }
}
