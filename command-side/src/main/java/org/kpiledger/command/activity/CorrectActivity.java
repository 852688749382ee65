package org.kpiledger.command.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

/**
 * Supersedes a report by another, given whole: a component left out is absent in it.
 *
 * @see Report the components
 */
public record CorrectActivity(
        Code planId,
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
        ReasonCode reasonCode)
        implements ActivityIntent {
    public CorrectActivity {
        countries = List.copyOf(countries);
        partners = List.copyOf(partners);
        figures = List.copyOf(figures);
        Dates.requireOrder(date, dateEnd);
    }

    @Override
    public Code place() {
        return theme == null ? priority : theme;
    }

    Report report() {
        return new Report(
                priority, theme, date, dateEnd, status, region, countries, partners, figures, kpi, kpiBasis, summary,
                source);
    }
}
