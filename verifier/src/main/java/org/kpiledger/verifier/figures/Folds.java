package org.kpiledger.verifier.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RowsAtPositions;
import org.kpiledger.projections.access.AccessDocument;
import org.kpiledger.projections.access.AccessProjection;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.activities.Activity;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.BudgetDocument;
import org.kpiledger.projections.exceptions.ExceptionalEntry;
import org.kpiledger.projections.exceptions.ExceptionsProjection;
import org.kpiledger.projections.findings.Finding;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.kpis.ValueStep;
import org.kpiledger.projections.periods.PeriodDocument;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.ReviewsProjection;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksProjection;

/** The same folds as the queries' rows are made by, in memory; each goes on by itself, in the order of the log. */
public final class Folds {
    private final Asked asked;
    private final List<Fold> all = new ArrayList<>();
    private final Map<Long, Instant> times = new HashMap<>();
    private final Trail trail;
    private boolean simulated;

    final RowsAtPositions<PlanDocument> plan;
    final RowsAtPositions<BudgetDocument> allocations;
    final RowsAtPositions<KpiDocument> kpis;
    final RowsAtPositions<Risk> risks;
    final RowsAtPositions<Activity> activities;
    final RowsAtPositions<Finding> findings;
    final RowsAtPositions<PeriodDocument> periods;
    final RowsAtPositions<Review> reviews;
    final RowsAtPositions<AccessDocument> access;
    final RowsAtPositions<ExceptionalEntry> exceptions;

    /**
     * One of them.
     *
     * @param apply takes the entries behind those before; throws {@link org.kpiledger.projections.CannotApply}
     */
    public record Fold(String name, Consumer<List<Entry>> apply) {}

    /** @param asked what is kept of a log on the way */
    public Folds(Asked asked) {
        this.asked = asked;
        this.trail = new Trail(asked.subjects());
        this.plan = fold(new PlanProjection());
        this.allocations = fold(new AllocationsProjection());
        this.kpis = fold(new KpisProjection(), document -> asked.steps() || !(document instanceof ValueStep));
        this.risks = fold(new RisksProjection());
        this.activities = fold(new ActivitiesProjection());
        this.findings = fold(new FindingsProjection());
        this.periods = fold(new PeriodsProjection());
        // A closed period tells for ever which of its values were not approved then.
        this.reviews = fold(new ReviewsProjection(), _ -> true, entry -> entry.data() instanceof PeriodClosed);
        this.access = fold(new AccessProjection());
        // Folded to see that they follow; no answer that is performed here is about them.
        this.exceptions = fold(new ExceptionsProjection(), _ -> false);
        all.add(new Fold("audit", trail::apply));
        all.add(new Fold("times", this::keepTimes));
    }

    private <D> RowsAtPositions<D> fold(Projection<D> projection) {
        return fold(projection, _ -> true);
    }

    private <D> RowsAtPositions<D> fold(Projection<D> projection, Predicate<D> read) {
        return fold(projection, read, _ -> false);
    }

    private <D> RowsAtPositions<D> fold(Projection<D> projection, Predicate<D> read, Predicate<Entry> lookedBackTo) {
        RowsAtPositions<D> rows = new RowsAtPositions<>(projection, asked.positions(), read, lookedBackTo);
        all.add(new Fold(projection.name(), rows::apply));
        return rows;
    }

    /** All of them; different ones may go on at the same time. */
    public List<Fold> all() {
        return List.copyOf(all);
    }

    Trail trail() {
        return trail;
    }

    private void keepTimes(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.position() == 1) {
                simulated = entry.origin().isSimulated();
            }
            if (asked.positions().contains(entry.position())) {
                times.put(entry.position(), entry.time());
            }
        }
    }

    /** The point on both clocks of a question; empty where the log has no entry at its position. */
    Optional<AsOf> asOf(long position, LocalDate day) {
        return timeOf(position).map(time -> new AsOf(position, time, day, simulated ? true : null));
    }

    /** When the entry at one of the positions asked about was recorded; empty where the log has none. */
    Optional<Instant> timeOf(long position) {
        return Optional.ofNullable(times.get(position));
    }
}
