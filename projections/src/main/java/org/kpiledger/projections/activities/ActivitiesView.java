package org.kpiledger.projections.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/**
 * A page of a plan's activities, in the order in which the log first knew them.
 *
 * @param next the position to go on after, absent on the last page
 */
public record ActivitiesView(
        List<ActivityView> activities, @Nullable Long next, AsOf asOf) {
    /**
     * An activity.
     *
     * @param position of the entry that first reported it
     * @param links to KPIs, risks, pledges and files, as they hold on the day
     */
    public record ActivityView(
            Code activityId,
            Code priority,
            @Nullable Code theme,
            PartialDate date,
            @Nullable PartialDate dateEnd,
            ActivityStatus status,
            Code region,
            List<Country> countries,
            List<Line> partners,
            List<Figure> figures,
            @Nullable Code kpi,
            @Nullable LinkBasis kpiBasis,
            LocalizedText summary,
            @Nullable SourceRef source,
            ActivityState state,
            @Nullable ReasonCode reasonCode,
            long position,
            List<Link> links) {}

    /** The activities first known after the position, at most as many as the limit says. */
    public static ActivitiesView page(
            String planId, Rows<Activity> rows, ActivityFilter filter, long after, int limit, AsOf asOf) {
        List<ActivityView> found = rows.in(planId, asOf.moment()).stream()
                .filter(row -> row.since() > after)
                .filter(row -> filter.test(row.document(), asOf.validAt()))
                .limit(limit + 1L)
                .map(row -> view(row, asOf.validAt()))
                .toList();
        boolean more = found.size() > limit;
        List<ActivityView> page = more ? found.subList(0, limit) : found;
        return new ActivitiesView(page, more ? page.getLast().position() : null, asOf);
    }

    /** Which of the names are activities of the plan that stand then. */
    public static Set<String> named(String planId, Rows<Activity> rows, Set<String> names, Moment moment) {
        NavigableMap<String, String> byItem = new TreeMap<>();
        names.stream()
                .filter(name -> !name.equals(ValueId.WHOLE))
                .forEach(name -> byItem.put(
                        ActivitiesProjection.key(planId, new Code(name)).item(), name));
        byItem.keySet().retainAll(rows.holding(planId, byItem.navigableKeySet(), moment));
        return Set.copyOf(byItem.values());
    }

    private static ActivityView view(Row<Activity> row, LocalDate day) {
        Activity activity = row.document();
        Report report = activity.report();
        return new ActivityView(
                activity.activityId(),
                report.priority(),
                report.theme(),
                report.date(),
                report.dateEnd(),
                report.status(),
                report.region(),
                report.countries(),
                report.partners(),
                report.figures(),
                report.kpi(),
                report.kpiBasis(),
                report.summary(),
                report.source(),
                activity.state(),
                activity.reasonCode(),
                row.since(),
                activity.links().stream()
                        .filter(link -> !link.since().isAfter(day))
                        .toList());
    }
}
