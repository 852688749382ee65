package org.kpiledger.projections.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kpiledger.events.Code;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Days;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;
import org.kpiledger.projections.Row;

/**
 * Folds the reports of activities; an activity counts from the last day that its date may mean, a planned one from
 * its report on.
 */
public final class ActivitiesProjection implements Projection<Activity> {
    private static final DocumentCodec<Activity> CODEC =
            new RecordDocuments<>(Activity.class, Map.of("activity", Activity.class));

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public DocumentCodec<Activity> codec() {
        return CODEC;
    }

    @Override
    public List<Change<Activity>> changes(Entry entry) {
        return entry.data() instanceof ActivityEvent event ? List.of(change(entry, event)) : List.of();
    }

    private static Change<Activity> change(Entry entry, ActivityEvent event) {
        Code id = new Code(entry.subject().part(2));
        Key key = key(entry.subject().part(0), id);
        return switch (event) {
            case ActivityReported e
            when entry.sequence() == 0 ->
                Change.add(
                        key,
                        from(entry, e.report()),
                        new Activity(id, ActivityState.REPORTED, e.report(), null, List.of()));
            case ActivityReported e ->
                Change.replace(
                        key,
                        from(entry, e.report()),
                        last -> new Activity(id, ActivityState.REPORTED, e.report(), null, last.links()));
            case ActivityCorrected e ->
                Change.replace(
                        key,
                        from(entry, e.report()),
                        last -> new Activity(id, ActivityState.REPORTED, e.report(), e.reasonCode(), last.links()));
            case ActivityWithdrawn e ->
                Change.revise(
                        key,
                        Row.ALWAYS,
                        (known, _) -> new Activity(
                                id, ActivityState.WITHDRAWN, known.report(), e.reasonCode(), known.links()));
            case ActivityLinked e -> {
                Link link = new Link(e.kind(), e.target(), e.effectiveOn(), entry.position());
                yield Change.revise(key, Row.ALWAYS, (known, _) -> known.linked(link));
            }
            case ActivityUnlinked e ->
                Change.revise(key, Row.ALWAYS, (known, last) -> {
                    if (!last.isLinked(e.kind(), e.target())) {
                        throw new CannotApply(key.item() + " is not linked to " + e.target());
                    }
                    return known.unlinked(e.kind(), e.target());
                });
        };
    }

    /** What is planned is seen from the day on which it is reported; all else from its date. */
    private static LocalDate from(Entry entry, Report report) {
        LocalDate date = report.date().lastDay();
        LocalDate told = Days.of(entry);
        return report.status() == ActivityStatus.PLANNED && told.isBefore(date) ? told : date;
    }

    static Key key(String planId, Code activity) {
        return new Key(planId, planId + "/activity/" + activity);
    }
}
