package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.kpiledger.projections.Touched;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The rows of one projection in one table set. Entries come in batches: rows and progress change in one transaction, so
 * that each entry takes effect once.
 *
 * <p>One thread writes; any number read.
 */
public final class ProjectionStore<D> {
    private final RowsDatabase database;
    private final TableSets sets;
    private final Projection<D> projection;
    private final TableSet tables;
    private final Beside<D> beside;
    private final Rows<D> rows;
    private final RecentKeys<D> recent = new RecentKeys<>();
    private volatile Progress progress;

    private ProjectionStore(RowsDatabase database, Projection<D> projection, TableSet tables, Beside<D> beside) {
        this.database = database;
        this.sets = new TableSets(database);
        this.projection = projection;
        this.tables = tables;
        this.beside = beside;
        this.rows = new StoredRows<>(database.jdbc(), projection.codec(), tables);
        this.progress = sets.progress(tables);
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
        return rows;
    }

    /** How far the rows have come; read again by nobody but after a start. */
    public Progress progress() {
        return progress;
    }

    /**
     * Applies the entries as far as they can be applied, and writes what they change.
     *
     * @param entries those that follow, without gaps in what the topic holds
     * @param offsets for each entry, where to read on behind it
     * @return why the entry at {@link Progress#position} + 1 cannot be applied, or null when all were
     */
    public @Nullable RuntimeException apply(List<Entry> entries, List<Long> offsets, String origin) {
        List<List<Change<D>>> changes = new ArrayList<>(entries.size());
        @Nullable RuntimeException problem = fold(entries, changes);
        Batch<D> batch = new Batch<>(progress.position());
        known(changes).forEach(batch::know);
        int applied = 0;
        try {
            for (; applied < changes.size(); applied++) {
                Entry entry = entries.get(applied);
                List<Touched<D>> touched = batch.apply(entry.position(), changes.get(applied));
                beside.applied(entry, touched);
            }
        } catch (RuntimeException refused) {
            problem = refused;
        }
        if (applied > 0) {
            write(batch, new Progress(entries.get(applied - 1).position(), offsets.get(applied - 1), origin));
        }
        return problem;
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
        List<String> missing = new ArrayList<>();
        for (Key key : keys) {
            List<Row<D>> cached = recent.get(key);
            if (cached == null) {
                missing.add(key.item());
                known.put(key, new ArrayList<>());
            } else {
                known.put(key, cached);
            }
        }
        if (progress.position() > 0 && !missing.isEmpty()) {
            load(missing).forEach(known::put);
        }
        return known;
    }

    private Map<Key, List<Row<D>>> load(List<String> items) {
        Map<Key, List<Row<D>>> loaded = new HashMap<>();
        database.jdbc()
                .sql("select " + StoredRows.COLUMNS + " from " + tables.rows()
                        + " where item = any(?) and known_to = ? order by valid_from")
                .param(items.toArray(new String[0]))
                .param(Row.STILL_KNOWN)
                .query((row, _) -> StoredRows.read(row, projection.codec()))
                .list()
                .forEach(row -> loaded.computeIfAbsent(row.key(), _ -> new ArrayList<>())
                        .add(row));
        return loaded;
    }

    private void write(Batch<D> batch, Progress to) {
        try {
            database.transactions().executeWithoutResult(_ -> {
                Connection connection = DataSourceUtils.getConnection(database.source());
                try {
                    close(connection, batch.closed());
                    open(connection, batch.opened());
                    beside.write(connection);
                } catch (SQLException failed) {
                    throw new IllegalStateException("the rows cannot be written: " + failed.getMessage(), failed);
                } finally {
                    DataSourceUtils.releaseConnection(connection, database.source());
                }
                sets.move(tables, progress, to);
            });
        } catch (RuntimeException failed) {
            recent.clear();
            beside.forget();
            throw failed;
        }
        batch.changed().forEach(key -> recent.put(key, batch.stillKnown(key)));
        progress = to;
    }

    private void close(Connection connection, List<Row<D>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update " + tables.rows() + " set known_to = ? where item = ? and known_from = ? and valid_from = ?")) {
            for (Row<D> row : rows) {
                update.setLong(1, row.knownTo());
                update.setString(2, row.key().item());
                update.setLong(3, row.knownFrom());
                update.setLong(4, row.validFrom().toEpochDay());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void open(Connection connection, List<Row<D>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + tables.rows() + " (" + StoredRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row<D> row : rows) {
                insert.setString(1, row.key().item());
                insert.setString(2, row.key().scope());
                insert.setLong(3, row.since());
                insert.setLong(4, row.validFrom().toEpochDay());
                insert.setLong(5, row.validTo().toEpochDay());
                insert.setLong(6, row.knownFrom());
                insert.setLong(7, row.knownTo());
                insert.setString(8, projection.codec().kind(row.document()));
                insert.setString(9, projection.codec().write(row.document()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All rows there are, by item, then known and valid time; for comparing one build with another. */
    public List<Row<D>> all() {
        return database.jdbc()
                .sql("select " + StoredRows.COLUMNS + " from " + tables.rows()
                        + " order by item, known_from, valid_from")
                .query((row, _) -> StoredRows.read(row, projection.codec()))
                .list();
    }
}
