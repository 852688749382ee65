package org.kpiledger.bench.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A batch of inserts, a commit, and a checkpoint that is synchronised, since H2's commit is not. */
final class RawH2Batch implements RawBatch {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement checkpoint;

    RawH2Batch(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("insert into " + RawEntries.INSERT_COLUMNS + " values (?, ?, ?, ?, ?)");
        checkpoint = connection.prepareStatement("checkpoint sync");
    }

    @Override
    public void commit(List<RawRow> rows) throws SQLException {
        for (RawRow row : rows) {
            insert.setLong(1, row.position());
            insert.setString(2, row.subjectKey());
            insert.setLong(3, row.sequence());
            insert.setBytes(4, row.leafHash());
            insert.setBytes(5, row.bytes());
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        checkpoint.execute();
    }
}
