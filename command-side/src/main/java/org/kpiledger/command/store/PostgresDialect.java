package org.kpiledger.command.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * PostgreSQL: rows, head and commit in one statement and one round trip, whatever the size of the batch.
 *
 * <p>A statement whose answer is lost may still lie unread in the server. Whoever looks what became of it raises the
 * head's epoch first, so that it takes effect before that or never.
 */
final class PostgresDialect implements Dialect {
    private static final String APPEND = """
            with head as (update log_head set size = ?, frontier = ? where id = 1 and size = ? and epoch = ?
              returning id)
            insert into entries (position, subject_key, sequence, leaf_hash, bytes)
            select row.* from head, unnest(?::bigint[], ?::varchar[], ?::bigint[], ?::bytea[], ?::bytea[]) as row
            """;

    @Override
    public boolean append(Connection connection, List<EntryRow> rows, Head from, Head to, long epoch)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setLong(1, to.position());
            statement.setBytes(2, to.frontier().encode());
            statement.setLong(3, from.position());
            statement.setLong(4, epoch);
            statement.setArray(5, column(connection, "bigint", rows, EntryRow::position, Long[]::new));
            statement.setArray(6, column(connection, "varchar", rows, EntryRow::subjectKey, String[]::new));
            statement.setArray(7, column(connection, "bigint", rows, EntryRow::sequence, Long[]::new));
            statement.setArray(
                    8, column(connection, "bytea", rows, row -> row.leafHash().toBytes(), byte[][]::new));
            statement.setArray(9, column(connection, "bytea", rows, EntryRow::bytes, byte[][]::new));
            return statement.executeUpdate() == rows.size();
        }
    }

    private static <T> Array column(
            Connection connection,
            String type,
            List<EntryRow> rows,
            Function<EntryRow, T> value,
            IntFunction<T[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
    }

    @Override
    public void makeDurable(Connection connection) {
        // Each commit has done so.
    }
}
