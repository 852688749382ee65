package org.kpiledger.query.rows;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;

/** All that is in a row as one text, the same whether it comes from a table or from a fold. */
record RowText(long knownFrom, String item, String text) {
    static final String COLUMNS = StoredRows.COLUMNS + ", landmark";

    static RowText of(ResultSet row) throws SQLException {
        return of(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8),
                row.getBytes(9),
                row.getLong(10));
    }

    static <D> RowText of(Row<D> row, DocumentCodec<D> codec) {
        return of(
                row.key().item(),
                row.key().scope(),
                row.since(),
                row.validFrom().toEpochDay(),
                row.validTo().toEpochDay(),
                row.knownFrom(),
                row.knownTo(),
                codec.kind(row.document()),
                codec.write(row.document()),
                Landmarks.of(row.knownFrom(), row.knownTo()));
    }

    private static RowText of(
            String item,
            String scope,
            long since,
            long validFrom,
            long validTo,
            long knownFrom,
            long knownTo,
            String kind,
            byte[] document,
            long landmark) {
        String text = String.join(
                "\n",
                item,
                scope,
                since + " " + validFrom + " " + validTo + " " + knownFrom + " " + knownTo + " " + landmark,
                kind,
                // Each byte as one character, so that no two documents make one text.
                new String(document, StandardCharsets.ISO_8859_1));
        return new RowText(knownFrom, item, text);
    }
}
