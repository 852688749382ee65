package org.kpiledger.events.activity;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/** An activity belongs to a KPI, a risk, a pledge, or a file that proves it. */
public record ActivityLinked(ActivityLink kind, Line target, LocalDate effectiveOn) implements ActivityEvent {
    public ActivityLinked {
        kind.requireForm(target);
    }
}
