package org.kpiledger.command.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/** Lets an actor act in a role; an absent part of the scope means everywhere. */
public record GrantRole(ActorId actor, Role role, @Nullable Scope scope, LocalDate effectiveOn)
        implements AccessIntent {}
