package org.kpiledger.command.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * Ends a delegation before its day; it is named by exactly its role and scope.
 *
 * @param actor who acted by it
 * @param delegator for whom
 */
public record EndDelegation(
        ActorId actor,
        ActorId delegator,
        Role role,
        @Nullable Scope scope,
        LocalDate effectiveOn) implements AccessIntent {}
