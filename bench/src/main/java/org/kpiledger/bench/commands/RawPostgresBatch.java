package org.kpiledger.bench.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** One statement of any number of rows that commits by itself: one round trip. */
final class RawPostgresBatch implements RawBatch {
    private final Connection connection;
    private final PreparedStatement insert;

    RawPostgresBatch(DataSource source) throws SQLException {
        connection = source.getConnection();
        insert = connection.prepareStatement("insert into " + RawEntries.INSERT_COLUMNS
                + " select * from unnest(?::bigint[], ?::varchar[], ?::bigint[], ?::bytea[], ?::bytea[])");
    }

    @Override
    public void commit(List<RawRow> rows) throws SQLException {
        insert.setObject(1, rows.stream().mapToLong(RawRow::position).toArray());
        insert.setArray(2, connection.createArrayOf("varchar", column(rows, RawRow::subjectKey, String[]::new)));
        insert.setObject(3, rows.stream().mapToLong(RawRow::sequence).toArray());
        insert.setArray(4, connection.createArrayOf("bytea", column(rows, RawRow::leafHash, byte[][]::new)));
        insert.setArray(5, connection.createArrayOf("bytea", column(rows, RawRow::bytes, byte[][]::new)));
        insert.executeUpdate();
    }

    private static <T> T[] column(
            List<RawRow> rows,
            java.util.function.Function<RawRow, T> value,
            java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
