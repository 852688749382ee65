package org.kpiledger.app.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;

/**
 * Somebody's command at a moment of the simulated time.
 *
 * @param commandId its idempotency key
 */
record Step(
        Instant at,
        String commandId,
        ActorId actor,
        Intent command,
        @Nullable Line reason) {}
