package org.kpiledger.events.activity;

import org.kpiledger.events.Line;
import org.kpiledger.events.value.ReasonCode;

/** A link of an activity was taken back; it held on no day. */
public record ActivityUnlinked(ActivityLink kind, Line target, ReasonCode reasonCode) implements ActivityEvent {
    public ActivityUnlinked {
        kind.requireForm(target);
    }
}
