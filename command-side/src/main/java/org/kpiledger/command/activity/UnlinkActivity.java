package org.kpiledger.command.activity;

import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.value.ReasonCode;

/** Takes a link of an activity back. */
public record UnlinkActivity(Code planId, Code activityId, ActivityLink kind, Line target, ReasonCode reasonCode)
        implements ActivityIntent {
    public UnlinkActivity {
        kind.requireForm(target);
    }
}
