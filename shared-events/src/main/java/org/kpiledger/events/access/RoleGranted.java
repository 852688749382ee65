package org.kpiledger.events.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The actor may act in the role within the scope, from a date on; an absent scope means everywhere. */
public record RoleGranted(Role role, @Nullable Scope scope, LocalDate effectiveOn) implements AccessEvent {
    public RoleGranted {
        // One form for "everywhere", so that equal facts have equal bytes.
        scope = Scope.EVERYWHERE.equals(scope) ? null : scope;
    }
}
