package org.kpiledger.bench.ledger;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;

/** A command, who sends it and why. */
public record Sent(ActorId actor, Intent command, @Nullable Line reason) {}
