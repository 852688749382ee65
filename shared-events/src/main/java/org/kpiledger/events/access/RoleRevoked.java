package org.kpiledger.events.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The actor may no longer act in the role within the scope, from a date on; an absent scope means everywhere. */
public record RoleRevoked(Role role, @Nullable Scope scope, LocalDate effectiveOn) implements AccessEvent {
    public RoleRevoked {
        // One form for "everywhere", so that equal facts have equal bytes.
        scope = Scope.EVERYWHERE.equals(scope) ? null : scope;
    }
}
