package org.kpiledger.events.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * The actor may act in a role for somebody who holds it, up to a day, and as long as that person holds it by a grant that
 * was there when it was delegated.
 *
 * @param delegator for whom
 * @param scope where; absent means wherever the delegator holds it
 * @param effectiveOn the day of the decision
 * @param until last day, in the plan's zone
 * @param restsOn sequence of the last entry of the delegator's own subject then: grants behind it do not carry the
 *     delegation; absent in older entries, which rest on any
 */
public record RoleDelegated(
        ActorId delegator,
        Role role,
        @Nullable Scope scope,
        LocalDate effectiveOn,
        LocalDate until,
        @Nullable Integer restsOn)
        implements AccessEvent {
    public RoleDelegated {
        scope = Scope.EVERYWHERE.equals(scope) ? null : scope;
    }
}
