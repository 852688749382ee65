package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;

/** Writes the rows that a batch opened, and removes those that it closed from among those still known. */
final class RowsWriter<D> {
    /** Statements are sent in parts, since all of a part's documents are held in memory. */
    private static final int PART_ROWS_MAX = 1_000;

    private static final int PART_BYTES_MAX = 1_000_000;

    /**
     * What is read together is written together: else the few rows of a plan that a batch leaves stand each on a page
     * of its own, among the thousands of steps that led to them.
     */
    private static final Comparator<Row<?>> AS_READ = Comparator.<Row<?>, String>comparing(
                    row -> row.key().scope())
            .thenComparing(row -> row.key().item());

    private final DocumentCodec<D> codec;
    private final String insert;
    private final String delete;

    RowsWriter(DocumentCodec<D> codec, TableSet tables) {
        this.codec = codec;
        this.insert = "insert into " + tables.rows() + " (" + StoredRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
        this.delete =
                "delete from " + tables.rows() + " where scope = ? and item = ? and known_from = ? and valid_from = ?";
    }

    void close(Connection connection, List<Row<D>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            int part = 0;
            for (Row<D> row : rows) {
                statement.setString(1, row.key().scope());
                statement.setString(2, row.key().item());
                statement.setLong(3, row.knownFrom());
                statement.setInt(4, (int) row.validFrom().toEpochDay());
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
                byte[] document = codec.write(row.document());
                statement.setString(1, row.key().item());
                statement.setLong(2, row.since());
                statement.setInt(3, (int) row.validFrom().toEpochDay());
                statement.setInt(4, (int) row.validTo().toEpochDay());
                statement.setLong(5, row.knownFrom());
                statement.setString(6, codec.kind(row.document()));
                statement.setBytes(7, document);
                statement.setString(8, row.key().scope());
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
}
