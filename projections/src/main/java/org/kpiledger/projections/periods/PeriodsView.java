package org.kpiledger.projections.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.Reviews;

/** Every year of a plan's cycle, each followed by its quarters. */
public record PeriodsView(Code planId, List<PeriodView> periods, AsOf asOf) {
    private static final String BY_YEAR = "year";
    /** So many values are named; the rest are counted. */
    private static final int NAMED_MAX = 1_000;

    /**
     * A year or a quarter.
     *
     * @param by {@code year} where a quarter is closed or certified with its year
     * @param closed where it was closed with its year, how that was
     * @param unapproved what stands in it now and is not approved, which is in the way of its certification; absent where
     *     it is certified, unless such a value entered it, or was changed in it, since
     * @param unapprovedAtClose absent where it was not closed by itself
     * @param lateEntries its own, and those of its year by which something entered it
     */
    public record PeriodView(
            Period period,
            LocalDate start,
            LocalDate lastDay,
            PeriodState state,
            @Nullable String by,
            @Nullable Step opened,
            @Nullable Step closed,
            @Nullable Step certified,
            @Nullable Unapproved unapproved,
            @Nullable Unapproved unapprovedAtClose,
            List<LateEntryView> lateEntries) {}

    /**
     * The values of a period that are not approved, or were not when it was closed.
     *
     * @param values those that the log has, or had when it was closed, at most a thousand of them
     */
    public record Unapproved(int count, List<ValueId> values) {}

    /**
     * An exception.
     *
     * @param by {@code year} where it was granted for the year of the quarter
     * @param scope absent where it is for everything and everybody
     * @param usedBy the statements that entered under it, in the order of the log
     */
    public record LateEntryView(
            Code code,
            @Nullable String by,
            @Nullable Line reason,
            @Nullable LateEntryScope scope,
            LocalDate until,
            Step granted,
            @Nullable Step ended,
            List<LateUse> usedBy) {}

    /** For what and whom an exception is. */
    public record LateEntryScope(
            @Nullable Code kpi,
            @Nullable Code reportingUnit,
            @Nullable ActorId grantee) {}

    public static PeriodsView of(PlanHeader plan, Rows<PeriodDocument> rows, Rows<Review> reviews, AsOf asOf) {
        PeriodBook book = PeriodBook.of(plan.planId().value(), rows, asOf.moment());
        List<PeriodView> periods = new ArrayList<>();
        for (int year = plan.cycleFrom(); year <= plan.cycleTo(); year++) {
            Period whole = Period.ofYear(year);
            List<ValueId> awaiting = book.own(whole).state() == PeriodState.CERTIFIED && !book.isEnteredLate(whole)
                    ? List.of()
                    : Reviews.unapproved(plan.planId(), whole, reviews, asOf.position());
            periods.add(view(plan.planId(), whole, book, awaiting, reviews));
            whole.quarters().forEach(quarter -> periods.add(view(plan.planId(), quarter, book, awaiting, reviews)));
        }
        return new PeriodsView(plan.planId(), periods, asOf);
    }

    /** @param awaiting of the period's year, the values that are not approved */
    private static PeriodView view(
            Code planId, Period period, PeriodBook book, List<ValueId> awaiting, Rows<Review> reviews) {
        ReportingPeriod own = book.own(period);
        Optional<ReportingPeriod> year =
                book.yearOf(period).filter(known -> known.state().compareTo(PeriodState.CLOSED) >= 0);
        PeriodState ofYear = year.map(ReportingPeriod::state).orElse(PeriodState.NEVER_OPENED);
        boolean byYear = ofYear.compareTo(own.state()) > 0;
        PeriodState state = byYear ? ofYear : own.state();
        Step closed = own.closed();
        Step certified = own.certified();
        return new PeriodView(
                period,
                period.start(),
                period.end().minusDays(1),
                state,
                byYear ? BY_YEAR : null,
                own.opened(),
                closed != null ? closed : year.map(ReportingPeriod::closed).orElse(null),
                certified != null
                        ? certified
                        : year.map(ReportingPeriod::certified).orElse(null),
                unapproved(period, state, awaiting),
                closed == null ? null : unapproved(planId, own, closed, reviews),
                lateEntries(period, book));
    }

    private static List<LateEntryView> lateEntries(Period period, PeriodBook book) {
        Stream<LateEntryView> own = book.own(period).lateEntries().stream()
                .map(exception -> view(exception, null, book.usesOf(period, exception)));
        Stream<LateEntryView> ofYear = book.yearOf(period).stream()
                .flatMap(year -> year.lateEntries().stream()
                        .map(exception -> view(exception, BY_YEAR, usesIn(period, year, exception, book)))
                        .filter(exception -> !exception.usedBy().isEmpty()));
        return Stream.concat(own, ofYear).toList();
    }

    private static List<LateUse> usesIn(Period quarter, ReportingPeriod year, LateEntry exception, PeriodBook book) {
        return book.usesOf(year.period(), exception).stream()
                .filter(use -> use.valueId().period().equals(quarter))
                .toList();
    }

    /** Those of a year, or of one of its quarters. */
    private static @Nullable Unapproved unapproved(Period period, PeriodState state, List<ValueId> awaiting) {
        List<ValueId> values = period.isQuarter()
                ? awaiting.stream()
                        .filter(value -> value.period().equals(period))
                        .toList()
                : awaiting;
        return state == PeriodState.CERTIFIED && values.isEmpty()
                ? null
                : new Unapproved(values.size(), values.stream().limit(NAMED_MAX).toList());
    }

    private static Unapproved unapproved(Code planId, ReportingPeriod own, Step closed, Rows<Review> reviews) {
        int count = own.unapproved() == null ? 0 : own.unapproved();
        List<ValueId> values = count == 0
                ? List.of()
                : Reviews.unapproved(planId, own.period(), reviews, closed.position()).stream()
                        .limit(NAMED_MAX)
                        .toList();
        return new Unapproved(count, values);
    }

    private static LateEntryView view(LateEntry exception, @Nullable String by, List<LateUse> uses) {
        LateEntryScope scope = new LateEntryScope(exception.kpi(), exception.reportingUnit(), exception.grantee());
        return new LateEntryView(
                exception.code(),
                by,
                exception.granted().reason(),
                scope.equals(new LateEntryScope(null, null, null)) ? null : scope,
                exception.until(),
                exception.granted(),
                exception.ended(),
                uses);
    }
}
