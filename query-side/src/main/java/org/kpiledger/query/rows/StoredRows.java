package org.kpiledger.query.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of a table set; every question is one statement that the primary key answers. */
final class StoredRows<D> implements Rows<D> {
    static final String COLUMNS = "item, scope, since, valid_from, valid_to, known_from, known_to, kind, document";

    /** All of it stands in the key, so that no row is fetched which does not hold then. */
    private static final String AT_MOMENT =
            " and known_from <= ? and known_to > ? and valid_from <= ? and valid_to > ?";

    private static final String IN_ORDER = " order by since, item";

    /** Sorts behind everything that begins with what it is added to. */
    private static final char LAST = '\uffff';

    private final JdbcClient jdbc;
    private final DocumentCodec<D> codec;
    private final Dialect dialect;
    private final String table;
    private final ReadDocuments<D> documents = new ReadDocuments<>();

    StoredRows(RowsDatabase database, DocumentCodec<D> codec, TableSet tables) {
        this.jdbc = database.jdbc();
        this.codec = codec;
        this.dialect = database.dialect();
        this.table = tables.rows();
    }

    @Override
    public List<Row<D>> in(String scope, Moment moment) {
        return at(filed("", scope, moment), moment);
    }

    @Override
    public List<Row<D>> startingWith(String scope, String prefix, Moment moment) {
        return at(filed(" and item >= ? and item < ?", scope, moment).params(prefix, prefix + LAST), moment);
    }

    @Override
    public Optional<Row<D>> of(Key key, Moment moment) {
        return at(filed(" and item = ?", key.scope(), moment).param(key.item()), moment).stream()
                .findFirst();
    }

    @Override
    public Set<String> items(String scope, Moment moment) {
        JdbcClient.StatementSpec filed = jdbc.sql("select item from " + dialect.filed(table, AT_MOMENT))
                .param(Landmarks.at(moment.position()))
                .param(scope);
        return Set.copyOf(
                holding(filed, moment).query((row, _) -> row.getString(1)).list());
    }

    private JdbcClient.StatementSpec filed(String conditions, String scope, Moment moment) {
        return jdbc.sql("select " + COLUMNS + " from " + dialect.filed(table, conditions + AT_MOMENT) + IN_ORDER)
                .param(Landmarks.at(moment.position()))
                .param(scope);
    }

    private List<Row<D>> at(JdbcClient.StatementSpec statement, Moment moment) {
        return holding(statement, moment).query((row, _) -> cached(row)).list();
    }

    private static JdbcClient.StatementSpec holding(JdbcClient.StatementSpec statement, Moment moment) {
        long day = moment.validAt().toEpochDay();
        return statement
                .param(moment.position())
                .param(moment.position())
                .param(day)
                .param(day);
    }

    private Row<D> cached(ResultSet row) throws SQLException {
        String kind = row.getString(8);
        byte[] json = row.getBytes(9);
        D document = documents.get(
                row.getString(1), row.getLong(6), row.getLong(4), json.length, () -> codec.read(kind, json));
        return read(row, document);
    }

    static <D> Row<D> read(ResultSet row, DocumentCodec<D> codec) throws SQLException {
        return read(row, codec.read(row.getString(8), row.getBytes(9)));
    }

    private static <D> Row<D> read(ResultSet row, D document) throws SQLException {
        return new Row<>(
                new Key(row.getString(2), row.getString(1)),
                row.getLong(3),
                LocalDate.ofEpochDay(row.getLong(4)),
                LocalDate.ofEpochDay(row.getLong(5)),
                row.getLong(6),
                row.getLong(7),
                document);
    }
}
