package org.kpiledger.events.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;

/**
 * What was reported of an activity.
 *
 * @param date when it took place or began, as precise as known
 * @param dateEnd its last day, where it took several
 * @param region one of the plan's regions, {@code GLO} where it spans several
 * @param countries beneficiaries or venues (ISO 3166-1 alpha-3)
 * @param kpi the KPI that it is an instance of
 */
public record Report(
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
        @Nullable SourceRef source) {
    public Report {
        countries = List.copyOf(countries);
        partners = List.copyOf(partners);
        figures = List.copyOf(figures);
        if (dateEnd != null && dateEnd.lastDay().isBefore(date.firstDay())) {
            throw new FieldProblem("dateEnd", "must not be before date");
        }
    }
}
