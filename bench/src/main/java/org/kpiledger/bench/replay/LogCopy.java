package org.kpiledger.bench.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Copies a log from one database to another, row by row, so that both are read with the same entries. */
final class LogCopy {
    private static final int BATCH = 1_000;
    private static final List<String> TABLES =
            List.of("log_head", "entries", "subject_index", "subject_index_end", "snapshots");

    private LogCopy() {}

    /** @param to with the log's tables; what is in them is replaced */
    static void copy(DataSource from, DataSource to) throws SQLException {
        for (String table : TABLES) {
            copy(table, from, to);
        }
    }

    private static void copy(String table, DataSource from, DataSource to) throws SQLException {
        try (Connection source = from.getConnection();
                Connection target = to.getConnection();
                Statement all = source.createStatement();
                ResultSet rows = all.executeQuery("select * from " + table);
                Statement emptied = target.createStatement();
                PreparedStatement insert = target.prepareStatement(insertInto(table, rows.getMetaData()))) {
            target.setAutoCommit(false);
            emptied.execute("delete from " + table);
            int columns = rows.getMetaData().getColumnCount();
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

    private static String insertInto(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }
}
