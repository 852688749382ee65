package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** H2 in a file: its commit does not reach the disk by itself, so each batch ends with a synchronised checkpoint. */
final class H2Dialect implements Dialect {
    private final Durability durability;
    private volatile boolean synchronisationFailed;

    H2Dialect(Durability durability) {
        this.durability = durability;
    }

    @Override
    public boolean append(Connection connection, List<EntryRow> rows, Head from, Head to, long epoch)
            throws SQLException {
        connection.setAutoCommit(false);
        if (!moveHead(connection, from, to, epoch)) {
            connection.rollback();
            return false;
        }
        insert(connection, rows);
        connection.commit();
        makeDurable(connection);
        return true;
    }

    private static boolean moveHead(Connection connection, Head from, Head to, long epoch) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "update log_head set size = ?, frontier = ? where id = 1 and size = ? and epoch = ?")) {
            head.setLong(1, to.position());
            head.setBytes(2, to.frontier().encode());
            head.setLong(3, from.position());
            head.setLong(4, epoch);
            return head.executeUpdate() == 1;
        }
    }

    private static void insert(Connection connection, List<EntryRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into entries (position, subject_key, sequence, leaf_hash, bytes) values (?, ?, ?, ?, ?)")) {
            for (EntryRow row : rows) {
                insert.setLong(1, row.position());
                insert.setString(2, row.subjectKey());
                insert.setLong(3, row.sequence());
                insert.setBytes(4, row.leafHash().toBytes());
                insert.setBytes(5, row.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * A synchronisation that failed once is not tried again: the system may have dropped what it could not write, and
     * would report success the second time. A write that was refused, for want of room, is another matter: it said so, H2
     * has closed the database, and what is found in the file when it is open again can be synchronised.
     */
    @Override
    public void makeDurable(Connection connection) throws SQLException {
        if (durability == Durability.PROCESS) {
            return;
        }
        if (synchronisationFailed) {
            throw new SQLException("The disk failed to synchronise earlier. Look to the disk, then start again.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException failed) {
            synchronisationFailed |= !H2Failure.isRefusedWrite(failed);
            throw failed;
        }
    }

    @Override
    public void failed(SQLException failure) {
        synchronisationFailed |= H2Failure.isSynchronisation(failure);
    }
}
