package org.kpiledger.projections.periods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpiledger.events.Period;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Rows;

/** The periods of a plan at a moment, and what entered them late. */
public final class PeriodBook {
    private final Map<Period, ReportingPeriod> periods = new HashMap<>();
    private final List<LateUse> uses = new ArrayList<>();

    private PeriodBook() {}

    public static PeriodBook of(String planId, Rows<PeriodDocument> rows, Moment moment) {
        PeriodBook book = new PeriodBook();
        rows.in(planId, moment).forEach(row -> book.put(row.document()));
        return book;
    }

    /** As the log says in its own order, whatever days its entries count from. */
    public static PeriodBook inOrderOfTheLog(String planId, Rows<PeriodDocument> rows, long position) {
        return of(planId, rows, Moment.ofAllDays(position));
    }

    private void put(PeriodDocument document) {
        switch (document) {
            case ReportingPeriod period -> periods.put(period.period(), period);
            case LateUse use -> uses.add(use);
        }
    }

    ReportingPeriod own(Period period) {
        return periods.getOrDefault(period, ReportingPeriod.untouched(period));
    }

    /** The year of a quarter; empty for a year. */
    Optional<ReportingPeriod> yearOf(Period quarter) {
        return quarter.isQuarter() ? Optional.of(own(quarter.fiscalYear())) : Optional.empty();
    }

    /** The position at which the period, or its year, was certified first. */
    public Optional<Long> certifiedAt(Period period) {
        return Stream.concat(Stream.of(own(period)), yearOf(period).stream())
                .map(ReportingPeriod::certified)
                .filter(Objects::nonNull)
                .map(Step::position)
                .min(Comparator.naturalOrder());
    }

    /** Whether anything entered a year, or a quarter of it, under an exception. */
    boolean isEnteredLate(Period year) {
        return uses.stream().anyMatch(use -> concerns(year, use));
    }

    /** The statements that entered under the exception of the period. */
    List<LateUse> usesOf(Period period, LateEntry exception) {
        return uses.stream()
                .filter(use -> concerns(period, use) && exception.admits(use))
                .filter(use -> use.valueId().period().equals(period) || !admittedByItsQuarter(use))
                .toList();
    }

    private static boolean concerns(Period period, LateUse use) {
        Period of = use.valueId().period();
        return of.equals(period) || (of.isQuarter() && of.fiscalYear().equals(period));
    }

    /** A quarter's own exception is looked for before that of its year. */
    private boolean admittedByItsQuarter(LateUse use) {
        return own(use.valueId().period()).lateEntries().stream().anyMatch(exception -> exception.admits(use));
    }
}
