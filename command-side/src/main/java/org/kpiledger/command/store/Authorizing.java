package org.kpiledger.command.store;

import org.kpiledger.command.Allowed;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;

/** Judges whether the actor may give the command. */
@FunctionalInterface
public interface Authorizing {
    /**
     * As what the actor may.
     *
     * @throws org.kpiledger.command.Refusal of the kind FORBIDDEN
     */
    Allowed allow(Intent command, Facts facts);
}
