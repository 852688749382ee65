package org.kpiledger.query.consuming;

import java.util.List;
import java.util.Optional;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.access.AccessDocument;
import org.kpiledger.projections.access.AccessProjection;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.activities.Activity;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.BudgetDocument;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.exceptions.ExceptionalEntry;
import org.kpiledger.projections.exceptions.ExceptionsProjection;
import org.kpiledger.projections.findings.Finding;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.periods.PeriodDocument;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.ReviewsProjection;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksProjection;
import org.kpiledger.query.rows.AuditLines;
import org.kpiledger.query.rows.ProjectionStore;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.TableSet;
import org.kpiledger.query.rows.TableSets;

/**
 * All projections, each over one table set.
 *
 * @param lines of the audit trail; they name the instants of positions too
 */
public record ReadModel(
        Applied applied,
        Projector<PlanDocument> plan,
        Projector<BudgetDocument> allocations,
        Projector<KpiDocument> kpis,
        Projector<Risk> risks,
        Projector<Activity> activities,
        Projector<Finding> findings,
        Projector<PeriodDocument> periods,
        Projector<Review> reviews,
        Projector<AccessDocument> access,
        Projector<ExceptionalEntry> exceptions,
        Projector<Fields> audit,
        AuditLines lines) {

    /** Every projection there is. */
    public static List<Projection<?>> projections() {
        return List.of(
                new PlanProjection(),
                new AllocationsProjection(),
                new KpisProjection(),
                new RisksProjection(),
                new ActivitiesProjection(),
                new FindingsProjection(),
                new PeriodsProjection(),
                new ReviewsProjection(),
                new AccessProjection(),
                new ExceptionsProjection(),
                new AuditProjection());
    }

    /** Which table set a projection shall use. */
    public interface Tables {
        TableSet of(Projection<?> projection);
    }

    /** The table sets that serve. */
    public static ReadModel serving(RowsDatabase database) {
        return over(database, new TableSets(database)::serving);
    }

    /** Empty table sets beside those that serve. */
    public static ReadModel fresh(RowsDatabase database) {
        return over(database, new TableSets(database)::create);
    }

    private static ReadModel over(RowsDatabase database, Tables tables) {
        Applied applied = new Applied();
        TableSet audit = tables.of(new AuditProjection());
        return new ReadModel(
                applied,
                projector(database, new PlanProjection(), tables, applied),
                projector(database, new AllocationsProjection(), tables, applied),
                projector(database, new KpisProjection(), tables, applied),
                projector(database, new RisksProjection(), tables, applied),
                projector(database, new ActivitiesProjection(), tables, applied),
                projector(database, new FindingsProjection(), tables, applied),
                projector(database, new PeriodsProjection(), tables, applied),
                projector(database, new ReviewsProjection(), tables, applied),
                projector(database, new AccessProjection(), tables, applied),
                projector(database, new ExceptionsProjection(), tables, applied),
                new Projector<>(AuditLines.store(database, audit), applied),
                AuditLines.of(database, audit));
    }

    private static <D> Projector<D> projector(
            RowsDatabase database, Projection<D> projection, Tables tables, Applied applied) {
        return new Projector<>(ProjectionStore.of(database, projection, tables.of(projection)), applied);
    }

    public List<Projector<?>> projectors() {
        return List.of(
                plan, allocations, kpis, risks, activities, findings, periods, reviews, access, exceptions, audit);
    }

    /** Whether every projection has come to the end of the topic once since the start, or has stopped on the way. */
    public boolean hasCaughtUp() {
        return projectors().stream().noneMatch(projector -> projector.state() == ProjectionState.STARTING);
    }

    /** The log that the rows are made from; empty before the first entry. */
    public Optional<LogOrigin> origin() {
        return audit.origin();
    }

    /** Whether no projection has applied anything yet. */
    public boolean isEmpty() {
        return projectors().stream().allMatch(projector -> projector.position() == 0);
    }
}
