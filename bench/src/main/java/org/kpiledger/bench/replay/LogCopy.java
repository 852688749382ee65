package org.kpiledger.bench.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import javax.sql.DataSource;

/** Copies a log from one database to another, row by row, so that both are read with the same entries. */
final class LogCopy {
    private static final int BATCH = 1_000;

    private LogCopy() {}

    /** @param to with the log's tables, empty */
    static void copy(DataSource from, DataSource to) throws SQLException {
        copy("log_head", 4, from, to);
        copy("entries", 5, from, to);
        copy("snapshots", 6, from, to);
    }

    private static void copy(String table, int columns, DataSource from, DataSource to) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns, "?"));
        try (Connection source = from.getConnection();
                Connection target = to.getConnection();
                Statement all = source.createStatement();
                ResultSet rows = all.executeQuery("select * from " + table);
                PreparedStatement insert =
                        target.prepareStatement("insert into " + table + " values (" + places + ")")) {
            target.setAutoCommit(false);
            int waiting = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    insert.setObject(column, rows.getObject(column));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            target.commit();
            target.setAutoCommit(true);
        }
    }
}
