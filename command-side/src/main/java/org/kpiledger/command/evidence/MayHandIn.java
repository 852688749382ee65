package org.kpiledger.command.evidence;

import org.kpiledger.events.ActorId;

/** Whether somebody may hand in evidence, whatever it is for. */
@FunctionalInterface
public interface MayHandIn {
    boolean of(ActorId actor);
}
