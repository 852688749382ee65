package org.kpiledger.command.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * Lets somebody act in a role for whoever sends this, who holds it.
 *
 * @param actor who is to act
 * @param scope where, absent for wherever the sender holds it
 * @param until last day
 */
public record DelegateRole(
        ActorId actor, Role role, @Nullable Scope scope, LocalDate until, LocalDate effectiveOn)
        implements AccessIntent {}
