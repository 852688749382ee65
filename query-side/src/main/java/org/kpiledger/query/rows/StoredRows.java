package org.kpiledger.query.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ObjLongConsumer;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads the rows of a table set. Every question is one statement, so that a row which is closed meanwhile is found either
 * as still known or as known before; the primary keys answer it.
 */
final class StoredRows<D> implements Rows<D> {
    private static final String WHOLE = "item, since, valid_from, valid_to, known_from, kind, document";

    /** Of a row that is still known. */
    static final String COLUMNS = WHOLE + ", scope";

    private static final String PAST_OF_WHOLE = "null, 0, 0, 0, 0, null, packed";

    private static final String NAMES = "item, null";

    private static final String PAST_OF_NAMES = "null, packed";

    /** All of it stands in the key, so that no row is fetched which does not hold then. */
    private static final String KNOWN_AT_MOMENT = " and known_from <= ? and valid_from <= ? and valid_to > ?";

    /** Likewise. */
    private static final String PAST_AT_MOMENT = " and known_from <= ? and known_to > ?";

    @FunctionalInterface
    private interface Taking {
        void take(PackCursor past) throws SQLException;
    }

    private final RowsDatabase database;
    private final DocumentCodec<D> codec;
    private final TableSet tables;
    private final ReadDocuments<D> documents = new ReadDocuments<>();

    StoredRows(RowsDatabase database, DocumentCodec<D> codec, TableSet tables) {
        this.database = database;
        this.codec = codec;
        this.tables = tables;
    }

    @Override
    public List<Row<D>> in(String scope, Moment moment) {
        return find(scope, Items.ALL, moment);
    }

    @Override
    public List<Row<D>> startingWith(String scope, String prefix, Moment moment) {
        return find(scope, Items.startingWith(prefix), moment);
    }

    @Override
    public Optional<Row<D>> of(Key key, Moment moment) {
        return find(key.scope(), Items.one(key.item()), moment).stream().findFirst();
    }

    @Override
    public Set<String> holding(String scope, SortedSet<String> items, Moment moment) {
        if (items.isEmpty()) {
            return Set.of();
        }
        Items among = Items.among(items);
        Set<String> found = new HashSet<>();
        ask(NAMES, PAST_OF_NAMES, scope, among, moment, row -> {
            String item = row.getString(1);
            if (item == null) {
                holding(row.getBytes(2), among, moment, past -> found.add(past.item()));
            } else if (items.contains(item)) {
                found.add(item);
            }
        });
        return found;
    }

    private List<Row<D>> find(String scope, Items items, Moment moment) {
        List<Row<D>> found = new ArrayList<>();
        ask(WHOLE, PAST_OF_WHOLE, scope, items, moment, row -> {
            String item = row.getString(1);
            if (item == null) {
                holding(row.getBytes(7), items, moment, past -> found.add(read(scope, past)));
            } else {
                found.add(cached(scope, row));
            }
        });
        found.sort(Row.AS_FIRST_KNOWN);
        return found;
    }

    /** Hands over rows that are still known, and packs, whose item is null. */
    private void ask(String columns, String ofPacks, String scope, Items items, Moment moment, RowCallbackHandler to) {
        long day = moment.validAt().toEpochDay();
        database.byKey()
                .sql("select " + columns + " from " + tables.rows() + " where scope = ?" + items.known()
                        + KNOWN_AT_MOMENT + " union all select " + ofPacks + " from "
                        + database.dialect().filed(tables.past(), items.past() + PAST_AT_MOMENT))
                .param(scope)
                .params(items.values())
                .params(moment.position(), day, day)
                .param(Landmarks.at(moment.position()))
                .param(scope)
                .params(items.values())
                .params(moment.position(), moment.position())
                .query(to);
    }

    private static void holding(byte[] packed, Items items, Moment moment, Taking to) throws SQLException {
        PackCursor past = new PackCursor(packed);
        while (past.next()) {
            if (past.holdsAt(moment) && items.test().test(past.item())) {
                to.take(past);
            }
        }
    }

    private Row<D> cached(String scope, ResultSet row) throws SQLException {
        return read(
                scope,
                row,
                documents.get(
                        row.getString(1),
                        row.getLong(5),
                        row.getLong(3),
                        () -> row.getBytes(7),
                        json -> codec.read(row.getString(6), json)));
    }

    /** Hands over each scope with the last position at which a row of it was opened or closed; reads all keys. */
    void lastChanges(ObjLongConsumer<String> to) {
        database.jdbc()
                .sql("select scope, max(position) from (select scope, known_from as position from " + tables.rows()
                        + " union all select scope, known_to from " + tables.past() + ") as changes group by scope")
                .query(row -> {
                    to.accept(row.getString(1), row.getLong(2));
                });
    }

    /** All rows there are, by item, then known and valid time. */
    List<Row<D>> all() {
        List<Row<D>> all = new ArrayList<>(database.jdbc()
                .sql("select " + COLUMNS + " from " + tables.rows())
                .query((row, _) -> read(row, codec))
                .list());
        database.jdbc().sql("select scope, packed from " + tables.past()).query(row -> {
            String scope = row.getString(1);
            PackCursor past = new PackCursor(row.getBytes(2));
            while (past.next()) {
                all.add(read(scope, past));
            }
        });
        all.sort(Row.BY_ITEM);
        return all;
    }

    /** A row that is still known, of the {@link #COLUMNS}. */
    static <D> Row<D> read(ResultSet row, DocumentCodec<D> codec) throws SQLException {
        return read(row.getString(8), row, codec.read(row.getString(6), row.getBytes(7)));
    }

    private static <D> Row<D> read(String scope, ResultSet row, D document) throws SQLException {
        return new Row<>(
                new Key(scope, row.getString(1)),
                row.getLong(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                LocalDate.ofEpochDay(row.getLong(4)),
                row.getLong(5),
                Row.STILL_KNOWN,
                document);
    }

    private Row<D> read(String scope, PackCursor past) {
        return new Row<>(
                new Key(scope, past.item()),
                past.since(),
                LocalDate.ofEpochDay(past.validFrom()),
                LocalDate.ofEpochDay(past.validTo()),
                past.knownFrom(),
                past.knownTo(),
                codec.read(past.kind(), past.document()));
    }
}
