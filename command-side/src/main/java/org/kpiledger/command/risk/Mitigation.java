package org.kpiledger.command.risk;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;

/** What is to be done against a risk, by whom and by when. */
public record Mitigation(
        Code code, @Nullable ActorId owner, @Nullable PartialDate dueOn, boolean completed) {}
