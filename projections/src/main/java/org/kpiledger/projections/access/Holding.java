package org.kpiledger.projections.access;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * A role held.
 *
 * @param scope where; absent: everywhere
 * @param position of the entry that granted it
 * @param time when that was recorded
 */
public record Holding(Role role, @Nullable Scope scope, long position, Instant time) {
    boolean isOf(Role other, @Nullable Scope within) {
        return role == other && Objects.equals(scope, within);
    }
}
