package org.kpiledger.projections.activities;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

/**
 * An activity as it is reported.
 *
 * @param report what was last reported; kept, and marked, when it is withdrawn
 * @param reasonCode why it was last corrected or withdrawn
 * @param links those not taken back, also such as hold from a later day on
 */
public record Activity(
        Code activityId,
        ActivityState state,
        Report report,
        @Nullable ReasonCode reasonCode,
        List<Link> links) {
    public Activity {
        links = List.copyOf(links);
    }

    Activity linked(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Activity(activityId, state, report, reasonCode, more);
    }

    Activity unlinked(ActivityLink kind, Line target) {
        return new Activity(
                activityId,
                state,
                report,
                reasonCode,
                links.stream()
                        .filter(link -> link.kind() != kind || !link.target().equals(target))
                        .toList());
    }

    boolean isLinked(ActivityLink kind, Line target) {
        return links.stream()
                .anyMatch(link -> link.kind() == kind && link.target().equals(target));
    }
}
