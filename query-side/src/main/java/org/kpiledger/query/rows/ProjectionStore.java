package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Batch;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The rows of one projection in one table set. Entries come in batches: rows and progress change in one transaction, so
 * that each entry takes effect once.
 *
 * <p>One thread writes; any number read.
 */
public final class ProjectionStore<D> {
    /** As many rows as one transaction writes, some 10 MB; one entry for an early day may restate many. */
    private static final int ROWS_MAX = 20_000;

    private final RowsDatabase database;
    private final TableSets sets;
    private final Projection<D> projection;
    private final TableSet tables;
    private final Beside<D> beside;
    private final StoredRows<D> rows;
    private final @Nullable KeptScopes<D> kept;
    private final RowsWriter<D> writer;
    private final PastWriter<D> past;
    private final RecentKeys<D> recent = new RecentKeys<>();
    private final KeysSeen seen;
    private volatile Progress progress;

    private ProjectionStore(RowsDatabase database, Projection<D> projection, TableSet tables, Beside<D> beside) {
        this.database = database;
        this.sets = new TableSets(database);
        this.projection = projection;
        this.tables = tables;
        this.beside = beside;
        this.rows = new StoredRows<>(database, projection.codec(), tables);
        this.writer = new RowsWriter<>(projection.codec(), tables);
        this.past = new PastWriter<>(projection.codec(), tables);
        this.progress = sets.progress(tables);
        this.seen = new KeysSeen(progress.position() == 0);
        this.kept = projection.isReadWhole() ? new KeptScopes<>(rows, () -> this.progress.position()) : null;
        recallChanges();
    }

    public static <D> ProjectionStore<D> of(RowsDatabase database, Projection<D> projection, TableSet tables) {
        return new ProjectionStore<>(database, projection, tables, Beside.nothing());
    }

    static <D> ProjectionStore<D> of(
            RowsDatabase database, Projection<D> projection, TableSet tables, Beside<D> beside) {
        return new ProjectionStore<>(database, projection, tables, beside);
    }

    public Projection<D> projection() {
        return projection;
    }

    public TableSet tables() {
        return tables;
    }

    public Rows<D> rows() {
        return kept == null ? rows : kept;
    }

    /** How far the rows have come, as far as this process knows. */
    public Progress progress() {
        return progress;
    }

    /**
     * Applies the entries as far as they can be applied, and writes what they change.
     *
     * @param entries those that follow, without gaps in what the topic holds
     * @param offsets for each entry, where to read on behind it
     * @return why the entry at {@link Progress#position} + 1 cannot be applied, or null when all were
     * @throws RowsAway when the database cannot be used; {@link #recall} tells how far the rows came
     * @throws RowsTaken when another process has moved the rows on; likewise
     */
    public @Nullable RuntimeException apply(List<Entry> entries, List<Long> offsets, String origin) {
        List<List<Change<D>>> changes = new ArrayList<>(entries.size());
        @Nullable RuntimeException problem = fold(entries, changes);
        try {
            Batch<D> batch = new Batch<>(progress.position());
            known(changes).forEach(batch::know);
            for (int i = 0; i < changes.size(); i++) {
                Entry entry = entries.get(i);
                try {
                    beside.applied(entry, batch.apply(entry.position(), changes.get(i)));
                } catch (RuntimeException refused) {
                    requireUnmoved();
                    writeUpTo(i - 1, entries, offsets, origin, batch);
                    return refused;
                }
                if (batch.size() >= ROWS_MAX) {
                    writeUpTo(i, entries, offsets, origin, batch);
                    batch.settle(entry.position());
                }
            }
            writeUpTo(changes.size() - 1, entries, offsets, origin, batch);
            return problem;
        } catch (RuntimeException failed) {
            forget();
            throw RowsAway.explains(failed) ? new RowsAway(failed) : failed;
        }
    }

    /** Asks the database how far the rows have come, and forgets what was known of them. */
    public void recall() {
        try {
            forget();
            seen.loseSight();
            Progress now = sets.progress(tables);
            recallChanges();
            progress = now;
        } catch (RuntimeException failed) {
            throw RowsAway.explains(failed) ? new RowsAway(failed) : failed;
        }
    }

    private void recallChanges() {
        if (kept != null) {
            rows.lastChanges(kept::changed);
        }
    }

    private void forget() {
        recent.clear();
        beside.forget();
    }

    /** Entries need not follow from rows that another process has moved on meanwhile. */
    private void requireUnmoved() {
        if (!sets.progress(tables).equals(progress)) {
            throw new RowsTaken(tables, progress.position());
        }
    }

    private void writeUpTo(int last, List<Entry> entries, List<Long> offsets, String origin, Batch<D> batch) {
        if (last >= 0 && entries.get(last).position() > progress.position()) {
            write(batch, new Progress(entries.get(last).position(), offsets.get(last), origin));
        }
    }

    private @Nullable RuntimeException fold(List<Entry> entries, List<List<Change<D>>> changes) {
        try {
            for (Entry entry : entries) {
                changes.add(projection.changes(entry));
            }
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private Map<Key, List<Row<D>>> known(List<List<Change<D>>> changes) {
        Set<Key> keys = new LinkedHashSet<>();
        changes.forEach(of -> of.forEach(change -> keys.add(change.key())));
        Map<Key, List<Row<D>>> known = new HashMap<>();
        List<Key> missing = new ArrayList<>();
        for (Key key : keys) {
            List<Row<D>> cached = recent.get(key);
            if (cached != null) {
                known.put(key, cached);
            } else if (seen.mayHave(key)) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            known.putAll(load(missing));
        }
        return known;
    }

    private Map<Key, List<Row<D>>> load(List<Key> keys) {
        Map<Key, List<Row<D>>> loaded = new HashMap<>();
        database.jdbc()
                .sql("select " + StoredRows.COLUMNS
                        + " from unnest(cast(? as varchar array), cast(? as varchar array)) as asked (part, name)"
                        // An outer join, since H2 might otherwise begin with the table; see Dialect.
                        + " left join " + tables.rows() + " on scope = part and item = name"
                        + " where item is not null order by valid_from")
                .param(keys.stream().map(Key::scope).toArray(String[]::new))
                .param(keys.stream().map(Key::item).toArray(String[]::new))
                .query((row, _) -> StoredRows.read(row, projection.codec()))
                .list()
                .forEach(row -> loaded.computeIfAbsent(row.key(), _ -> new ArrayList<>())
                        .add(row));
        return loaded;
    }

    private void write(Batch<D> batch, Progress to) {
        database.transactions().executeWithoutResult(_ -> {
            // First of all, since it keeps another process from the rows until this one has written them.
            sets.move(tables, progress, to);
            Connection connection = DataSourceUtils.getConnection(database.source());
            try {
                writer.close(connection, batch.closed());
                if (projection.keepsHistory()) {
                    past.write(connection, batch.noLongerKnown(), progress.position(), to.position());
                }
                writer.open(connection, batch.opened());
                beside.write(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException("the rows cannot be written: " + failed.getMessage(), failed);
            } finally {
                DataSourceUtils.releaseConnection(connection, database.source());
            }
        });
        batch.changed().forEach(key -> {
            recent.put(key, batch.stillKnown(key));
            seen.add(key);
            if (kept != null) {
                kept.changed(key.scope(), to.position());
            }
        });
        progress = to;
    }

    /** All rows there are, by item, then known and valid time; for comparing one build with another. */
    public List<Row<D>> all() {
        return rows.all();
    }
}
