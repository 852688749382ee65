package org.kpiledger.command.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/** Takes a role away, in exactly the scope in which it was granted. */
public record RevokeRole(ActorId actor, Role role, @Nullable Scope scope, LocalDate effectiveOn)
        implements AccessIntent {}
