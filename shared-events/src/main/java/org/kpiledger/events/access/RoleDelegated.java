package org.kpiledger.events.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * The actor may act in a role for somebody who holds it, up to a day, and as long as that person holds it.
 *
 * @param delegator for whom
 * @param scope where; absent means wherever the delegator holds it
 * @param effectiveOn the day of the decision
 * @param until last day, in the plan's zone
 */
public record RoleDelegated(
        ActorId delegator, Role role, @Nullable Scope scope, LocalDate effectiveOn, LocalDate until)
        implements AccessEvent {
    public RoleDelegated {
        scope = Scope.EVERYWHERE.equals(scope) ? null : scope;
    }
}
