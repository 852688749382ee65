package org.kpiledger.command.planimport;

import org.kpiledger.command.Intent;

/** Has a command carried out, as the system and over the channel IMPORT. */
@FunctionalInterface
public interface Submit {
    /**
     * Returns when the command is written, or has nothing to do.
     *
     * @param commandId its idempotency key
     * @throws org.kpiledger.command.Refusal when a rule stands against it
     */
    void submit(Intent command, String commandId);
}
