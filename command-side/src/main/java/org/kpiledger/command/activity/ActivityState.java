package org.kpiledger.command.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;

/**
 * What is reported of one activity now.
 *
 * @param exists whether it was ever reported
 * @param report what counts, absent before it is reported and after it is withdrawn
 * @param links those not taken back; they stay when the report is corrected or withdrawn
 */
public record ActivityState(boolean exists, @Nullable Report report, List<Link> links) {
    /** To what the activity is linked. */
    public record Link(ActivityLink kind, Line target) {}

    public static final ActivityState EMPTY = new ActivityState(false, null, List.of());
    public static final Folding<ActivityState> FOLDING =
            Folding.of(ActivityState.class, EMPTY, ActivityEvent.class, ActivityState::evolve);

    public ActivityState {
        links = List.copyOf(links);
    }

    public Optional<Report> current() {
        return Optional.ofNullable(report);
    }

    boolean isLinked(ActivityLink kind, Line target) {
        return links.contains(new Link(kind, target));
    }

    ActivityState evolve(ActivityEvent event) {
        return switch (event) {
            case ActivityReported reported -> new ActivityState(true, reported.report(), links);
            case ActivityCorrected corrected -> new ActivityState(true, corrected.report(), links);
            case ActivityWithdrawn _ -> new ActivityState(true, null, links);
            case ActivityLinked e -> {
                List<Link> more = new ArrayList<>(links);
                more.add(new Link(e.kind(), e.target()));
                yield new ActivityState(exists, report, more);
            }
            case ActivityUnlinked e -> {
                List<Link> fewer = new ArrayList<>(links);
                fewer.remove(new Link(e.kind(), e.target()));
                yield new ActivityState(exists, report, fewer);
            }
        };
    }
}
