package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs between databases in writing a batch. */
interface Dialect {
    /**
     * Inserts the rows and moves the head from {@code from} to {@code to}, in the connection's open transaction.
     *
     * @return false when the head was not at {@code from}: another node has written, and nothing may be committed
     */
    boolean append(Connection connection, List<EntryRow> rows, Head from, Head to) throws SQLException;

    /** Makes durable what has been committed, where the commit itself does not. */
    void makeDurable(Connection connection) throws SQLException;
}
