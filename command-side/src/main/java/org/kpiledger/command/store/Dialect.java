package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs between databases in writing a batch. */
interface Dialect {
    /**
     * Inserts the rows and moves the head from {@code from} to {@code to}, in a transaction of its own that is durable
     * when this returns.
     *
     * @param epoch of the head, as it was read last
     * @return false when the head was not at {@code from} in this epoch: another node has written, and nothing was done
     * @throws SQLException when it is not known what was done
     */
    boolean append(Connection connection, List<EntryRow> rows, Head from, Head to, long epoch) throws SQLException;

    /** Makes durable what has been committed, where the commit itself does not. */
    void makeDurable(Connection connection) throws SQLException;

    /** Hears of every statement that failed, whoever sent it. */
    default void failed(SQLException failure) {}
}
