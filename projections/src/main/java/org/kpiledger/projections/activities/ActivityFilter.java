package org.kpiledger.projections.activities;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.Report;

/** Which activities are asked for; an absent part means any. */
public record ActivityFilter(
        @Nullable Code priority,
        @Nullable Code theme,
        @Nullable Code region,
        @Nullable Country country,
        @Nullable ActivityStatus status,
        @Nullable Code kpi)
        implements Predicate<Activity> {

    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null, null);

    @Override
    public boolean test(Activity activity) {
        Report report = activity.report();
        return is(priority, report.priority())
                && is(theme, report.theme())
                && is(region, report.region())
                && (country == null || report.countries().contains(country))
                && is(status, report.status())
                && is(kpi, report.kpi());
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }
}
