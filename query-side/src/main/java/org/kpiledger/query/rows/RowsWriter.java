package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Row;

/** Writes what a batch opened and closed. */
final class RowsWriter<D> {
    /** Statements are sent in parts, since all of a part's documents are held in memory. */
    private static final int PART_ROWS_MAX = 1_000;

    private static final int PART_BYTES_MAX = 1_000_000;

    /**
     * What is read together is written together: else the few rows of a plan that a batch leaves stand each on a page
     * of its own, among the thousands of steps that led to them, and those that were known at a moment among all that
     * came and went in the batch.
     */
    private static final Comparator<Row<?>> AS_READ = Comparator.<Row<?>, String>comparing(RowsWriter::scope)
            .thenComparingLong(RowsWriter::landmark)
            .thenComparing(RowsWriter::item);

    private final Projection<D> projection;
    private final String insert;
    private final String closing;

    RowsWriter(Projection<D> projection, TableSet tables) {
        this.projection = projection;
        this.insert = "insert into " + tables.rows() + " (" + StoredRows.COLUMNS
                + ", landmark) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        this.closing = (projection.keepsHistory()
                        ? "update " + tables.rows() + " set known_to = ?, landmark = ?"
                        : "delete from " + tables.rows())
                + " where scope = ? and landmark = ? and item = ? and known_from = ? and valid_from = ?";
    }

    /** Closes rows that were still known, or removes them where nobody asks what they were. */
    void close(Connection connection, List<Row<D>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(closing)) {
            int part = 0;
            for (Row<D> row : rows) {
                int parameter = 0;
                if (projection.keepsHistory()) {
                    statement.setLong(++parameter, row.knownTo());
                    statement.setLong(++parameter, landmark(row));
                }
                statement.setString(++parameter, row.key().scope());
                statement.setLong(++parameter, Landmarks.STILL_KNOWN);
                statement.setString(++parameter, row.key().item());
                statement.setLong(++parameter, row.knownFrom());
                statement.setInt(++parameter, (int) row.validFrom().toEpochDay());
                statement.addBatch();
                if (++part == PART_ROWS_MAX) {
                    statement.executeBatch();
                    part = 0;
                }
            }
            statement.executeBatch();
        }
    }

    void open(Connection connection, List<Row<D>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int part = 0;
            int bytes = 0;
            List<Row<D>> together = new ArrayList<>(rows);
            together.sort(AS_READ);
            for (Row<D> row : together) {
                byte[] document = projection.codec().write(row.document());
                statement.setString(1, row.key().item());
                statement.setString(2, row.key().scope());
                statement.setLong(3, row.since());
                statement.setInt(4, (int) row.validFrom().toEpochDay());
                statement.setInt(5, (int) row.validTo().toEpochDay());
                statement.setLong(6, row.knownFrom());
                statement.setLong(7, row.knownTo());
                statement.setString(8, projection.codec().kind(row.document()));
                statement.setBytes(9, document);
                statement.setLong(10, landmark(row));
                statement.addBatch();
                bytes += document.length;
                if (++part == PART_ROWS_MAX || bytes >= PART_BYTES_MAX) {
                    statement.executeBatch();
                    part = 0;
                    bytes = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static String scope(Row<?> row) {
        return row.key().scope();
    }

    private static long landmark(Row<?> row) {
        return Landmarks.of(row.knownFrom(), row.knownTo());
    }

    private static String item(Row<?> row) {
        return row.key().item();
    }
}
