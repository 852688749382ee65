package org.kpiledger.query.rows;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.ClosingRows;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Row;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of one projection and a fold beside them. */
final class InspectedTables<D> {
    private static final int FETCHED_AT_ONCE = 200;

    private final RowsDatabase database;
    private final Projection<D> projection;
    private final TableSet set;
    private final RowDigest stored = new RowDigest();
    private final RowDigest folded = new RowDigest();
    private final ClosingRows<D> rows;
    private final long position;
    private @Nullable CannotApply refused;

    InspectedTables(RowsDatabase database, Projection<D> projection, TableSet set) {
        this.database = database;
        this.projection = projection;
        this.set = set;
        this.rows = new ClosingRows<>(projection, row -> add(row, projection, folded));
        this.position = atOnePoint(() -> {
            each(row -> stored.add(row.knownFrom(), row.text()));
            return new TableSets(database).progress(set).position();
        });
    }

    /** Rows and how far they have come are of one moment, though somebody may write meanwhile. */
    private <T> T atOnePoint(Supplier<T> reading) {
        TransactionTemplate once = new TransactionTemplate(
                Objects.requireNonNull(database.transactions().getTransactionManager()));
        once.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        return Objects.requireNonNull(once.execute(_ -> reading.get()));
    }

    private void each(Consumer<RowText> to) {
        read(StoredRows.COLUMNS, set.rows(), row -> to.accept(RowText.known(row)));
        read(RowText.PACK, set.past(), row -> RowText.past(row, to));
    }

    /** By parts, which PostgreSQL does within a transaction only. */
    private void read(String columns, String table, RowCallbackHandler to) {
        database.jdbc()
                .sql("select " + columns + " from " + table)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(to);
    }

    private static <D> void add(Row<D> row, Projection<D> projection, RowDigest to) {
        if (projection.keepsHistory() || row.knownTo() == Row.STILL_KNOWN) {
            to.add(row.knownFrom(), RowText.of(row, projection.codec()).text());
        }
    }

    /** How far the rows have come. */
    long position() {
        return position;
    }

    void fold(List<Entry> page) {
        if (refused == null) {
            rows.apply(upTo(page));
        }
    }

    private List<Entry> upTo(List<Entry> page) {
        return page.getLast().position() <= position
                ? page
                : page.stream().filter(entry -> entry.position() <= position).toList();
    }

    void refused(CannotApply by) {
        refused = by;
    }

    Inspected told(RowsInspection.Entries log) {
        String name = "rows of " + projection.name();
        CannotApply by = refused;
        if (by != null) {
            return Inspected.diverging(
                    name, by.position(), "The entry " + by.position() + " cannot be folded: " + by.getMessage());
        }
        if (rows.position() < position) {
            return Inspected.diverging(
                    name,
                    rows.position() + 1,
                    "The rows have come to " + position + ", but the log ends at " + rows.position() + ".");
        }
        rows.stillKnown().forEach(row -> add(row, projection, folded));
        Optional<RowDigest.Stretch> other = stored.firstOther(folded);
        return other.isEmpty()
                ? Inspected.agreeing(
                        name, stored.rows() + " up to position " + position + ", each what the entries fold to.")
                : first(name, other.get(), log);
    }

    /** Folds once more for the rows of the stretch, of which so few are that they can be laid side by side. */
    private Inspected first(String name, RowDigest.Stretch stretch, RowsInspection.Entries log) {
        Comparator<RowText> order = Comparator.comparingLong(RowText::knownFrom).thenComparing(RowText::text);
        Set<RowText> fromTable = atOnePoint(() -> {
            Set<RowText> rows = new TreeSet<>(order);
            each(row -> {
                if (stretch.holds(row.knownFrom())) {
                    rows.add(row);
                }
            });
            return rows;
        });
        Set<RowText> fromFold = new TreeSet<>(order);
        Consumer<Row<D>> take = row -> {
            if (stretch.holds(row.knownFrom()) && (projection.keepsHistory() || row.knownTo() == Row.STILL_KNOWN)) {
                fromFold.add(RowText.of(row, projection.codec()));
            }
        };
        ClosingRows<D> again = new ClosingRows<>(projection, take);
        EntryPages.of(log, position, again::apply);
        again.stillKnown().forEach(take);
        Set<RowText> both = new TreeSet<>(order);
        both.addAll(fromTable);
        both.addAll(fromFold);
        return both.stream()
                .filter(row -> !fromTable.contains(row) || !fromFold.contains(row))
                .findFirst()
                .map(row -> Inspected.diverging(
                        name,
                        row.knownFrom(),
                        "A row of " + row.item() + ", known from position " + row.knownFrom() + " on, "
                                + (fromFold.contains(row)
                                        ? "is missing, or stands otherwise than the entries fold to."
                                        : "is not what the entries fold to.")))
                .orElseGet(() -> Inspected.divergingWithin(
                        name,
                        new Place(Math.max(1, stretch.from()), stretch.to()),
                        "Some rows known from positions " + stretch.from() + " to " + stretch.to()
                                + " stand there twice."));
    }
}
