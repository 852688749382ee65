package org.kpiledger.query.rows;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;

/** All that is in a row as one text, the same whether it comes from a table or from a fold. */
record RowText(long knownFrom, String item, String text) {
    /** Of a pack. */
    static final String PACK = "scope, landmark, first_item, last_item, known_from, known_to, size, packed";

    /** Under which a row stands that is still known; no position is 0. */
    private static final long STILL_KNOWN = 0;

    /** Under which a row stands that its pack does not tell of. */
    private static final long MISFILED = -1;

    /** A row that is still known, of {@link StoredRows#COLUMNS}. */
    static RowText known(ResultSet row) throws SQLException {
        return of(
                row.getString(1),
                row.getString(8),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                Row.STILL_KNOWN,
                row.getString(6),
                row.getBytes(7),
                STILL_KNOWN);
    }

    /** The rows of a pack, of {@link #PACK}; one that is none of a fold where they cannot be read. */
    static void past(ResultSet row, Consumer<RowText> to) throws SQLException {
        byte[] packed = row.getBytes(8);
        Pack pack = new Pack(row.getString(3), row.getString(4), row.getLong(5), row.getLong(6), packed);
        boolean sized = row.getInt(7) == packed.length;
        String scope = row.getString(1);
        long landmark = row.getLong(2);
        PackCursor past = new PackCursor(packed);
        try {
            while (past.next()) {
                to.accept(past(scope, sized && pack.tellsOf(past) ? landmark : MISFILED, past));
            }
        } catch (BadPack bad) {
            to.accept(new RowText(pack.knownFrom(), pack.firstItem(), bad.toString()));
        }
    }

    private static RowText past(String scope, long landmark, PackCursor past) {
        return of(
                past.item(),
                scope,
                past.since(),
                past.validFrom(),
                past.validTo(),
                past.knownFrom(),
                past.knownTo(),
                past.kind(),
                past.document(),
                landmark);
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
                row.knownTo() == Row.STILL_KNOWN ? STILL_KNOWN : Landmarks.of(row.knownFrom(), row.knownTo()));
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
