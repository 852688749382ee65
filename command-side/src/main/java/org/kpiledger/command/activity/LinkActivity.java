package org.kpiledger.command.activity;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityLink;

/**
 * Links an activity to a KPI, a risk, a pledge, or a file that is kept as evidence.
 *
 * @param target the code of the KPI or risk; of a pledge, its fiscal year and code; the SHA-256 of the file
 */
public record LinkActivity(Code planId, Code activityId, ActivityLink kind, Line target, LocalDate effectiveOn)
        implements ActivityIntent {
    public LinkActivity {
        kind.requireForm(target);
    }
}
