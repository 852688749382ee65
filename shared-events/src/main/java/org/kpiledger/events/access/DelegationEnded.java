package org.kpiledger.events.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/** A delegation of exactly this role and scope ended before its day. */
public record DelegationEnded(
        ActorId delegator, Role role, @Nullable Scope scope, LocalDate effectiveOn) implements AccessEvent {
    public DelegationEnded {
        scope = Scope.EVERYWHERE.equals(scope) ? null : scope;
    }
}
