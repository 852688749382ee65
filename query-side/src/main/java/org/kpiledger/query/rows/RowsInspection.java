package org.kpiledger.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.audit.AuditProjection;

/**
 * Compares all rows that are stored with a fold of the log up to where they have come. It reads only, may run beside a
 * writer, and holds in memory no more than the rows that are still known.
 */
public final class RowsInspection {
    /** The log as it is compared with. */
    @FunctionalInterface
    public interface Entries {
        /** Hands over the entries behind the position in their order, up to the end of the log. */
        void replayAfter(long position, Consumer<Entry> to);
    }

    private final RowsDatabase database;
    private final Entries log;
    private final Progress progress;
    private final List<InspectedTables<?>> tables = new ArrayList<>();
    private Optional<InspectedLines> lines = Optional.empty();

    private RowsInspection(RowsDatabase database, Entries log, Progress progress) {
        this.database = database;
        this.log = log;
        this.progress = progress;
    }

    /** Makes the comparison for each of the projections whose rows are there. */
    public static List<Inspected> of(
            RowsDatabase database, List<Projection<?>> projections, Entries log, Progress progress) {
        RowsInspection inspection = new RowsInspection(database, log, progress);
        TableSets sets = new TableSets(database);
        for (Projection<?> projection : projections) {
            sets.find(projection).ifPresent(set -> inspection.add(projection, set));
        }
        return inspection.inspect();
    }

    private <D> void add(Projection<D> projection, TableSet set) {
        InspectedTables<D> inspected = new InspectedTables<>(database, projection, set);
        tables.add(inspected);
        if (projection instanceof AuditProjection) {
            lines = Optional.of(new InspectedLines(AuditLines.of(database, set), inspected.position()));
        }
    }

    private List<Inspected> inspect() {
        long end = tables.stream().mapToLong(InspectedTables::position).max().orElse(0);
        if (end > 0) {
            EntryPages.of(log, end, page -> {
                tables.forEach(one -> fold(one, page));
                lines.ifPresent(one -> one.compare(page));
                progress.at(page.getLast().position(), end);
            });
        }
        List<Inspected> told = new ArrayList<>();
        tables.forEach(one -> told.add(one.told(log)));
        lines.ifPresent(one -> told.add(one.told()));
        return told;
    }

    private static void fold(InspectedTables<?> tables, List<Entry> page) {
        try {
            tables.fold(page);
        } catch (CannotApply refused) {
            tables.refused(refused);
        }
    }
}
