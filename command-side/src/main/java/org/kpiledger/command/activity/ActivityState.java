package org.kpiledger.command.activity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;

/**
 * What is reported of one activity now.
 *
 * @param exists whether it was ever reported
 * @param report what counts, absent before it is reported and after it is withdrawn
 */
public record ActivityState(boolean exists, @Nullable Report report) {
    public static final ActivityState EMPTY = new ActivityState(false, null);
    public static final Folding<ActivityState> FOLDING =
            Folding.of(ActivityState.class, EMPTY, ActivityEvent.class, ActivityState::evolve);

    public Optional<Report> current() {
        return Optional.ofNullable(report);
    }

    ActivityState evolve(ActivityEvent event) {
        return switch (event) {
            case ActivityReported reported -> new ActivityState(true, reported.report());
            case ActivityCorrected corrected -> new ActivityState(true, corrected.report());
            case ActivityWithdrawn _ -> new ActivityState(true, null);
        };
    }
}
