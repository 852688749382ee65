package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;

/** Judges whether the actor may give the command. */
@FunctionalInterface
public interface Authorizing {
    /**
     * The role that allows it; absent for the system.
     *
     * @throws org.kpiledger.command.Refusal of the kind FORBIDDEN
     */
    @Nullable
    String roleFor(Intent command, Facts facts);
}
