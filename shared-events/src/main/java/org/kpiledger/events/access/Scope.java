package org.kpiledger.events.access;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;

/** Where a role holds; an absent part means everywhere. */
public record Scope(
        @Nullable Code plan,
        @Nullable Code priority,
        @Nullable Code region) {
    public static final Scope EVERYWHERE = new Scope(null, null, null);
}
