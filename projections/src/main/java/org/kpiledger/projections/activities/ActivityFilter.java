package org.kpiledger.projections.activities;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.Report;

/**
 * Which activities are asked for; an absent part means any.
 *
 * @param partner what the name of one of its partners contains, in upper or lower case
 * @param kpi the KPI that it is reported for, or linked to
 * @param from those that take place then or later, for all that is known of their dates
 * @param to those that take place then or before
 */
public record ActivityFilter(
        @Nullable Code priority,
        @Nullable Code theme,
        @Nullable Code region,
        @Nullable Country country,
        @Nullable Line partner,
        @Nullable ActivityStatus status,
        @Nullable Code kpi,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null, null, null, null, null);

    /** @param day on which links count */
    public boolean test(Activity activity, LocalDate day) {
        Report report = activity.report();
        return is(priority, report.priority())
                && is(theme, report.theme())
                && is(region, report.region())
                && (country == null || report.countries().contains(country))
                && (partner == null || report.partners().stream().anyMatch(this::isPartner))
                && is(status, report.status())
                && (kpi == null || kpi.equals(report.kpi()) || isLinked(activity, kpi, day))
                && isWithin(report);
    }

    private boolean isPartner(Line name) {
        return partner != null
                && name.value()
                        .toLowerCase(Locale.ROOT)
                        .contains(partner.value().toLowerCase(Locale.ROOT));
    }

    private static boolean isLinked(Activity activity, Code kpi, LocalDate day) {
        return activity.links().stream()
                .anyMatch(link -> link.kind() == ActivityLink.KPI
                        && link.target().value().equals(kpi.value())
                        && !link.since().isAfter(day));
    }

    private boolean isWithin(Report report) {
        PartialDate end = report.dateEnd() == null ? report.date() : report.dateEnd();
        return (from == null || !end.lastDay().isBefore(from))
                && (to == null || !report.date().firstDay().isAfter(to));
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }
}
