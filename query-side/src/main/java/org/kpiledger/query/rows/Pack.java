package org.kpiledger.query.rows;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are no longer known, all filed in one scope under one {@link Landmarks landmark}, as one value of the database.
 * They are read together, and what a database does for each row it does once for all of them.
 *
 * @param firstItem before which no row's item stands
 * @param lastItem behind which none stands
 * @param knownFrom before which none was known
 * @param knownTo from which on none was known
 * @param rows at least one, as {@link PackCursor} reads them
 */
record Pack(String firstItem, String lastItem, long knownFrom, long knownTo, byte[] rows) {
    /** Larger ones would be read for fewer of their rows; a single row that is larger has one to itself. */
    private static final int BYTES_MAX = 32 << 10;

    /** Smaller ones are put together with what is filed beside them later. */
    static final int BYTES_FULL = 8 << 10;

    /** @param rows in their {@link PackedRow#ORDER order} */
    static List<Pack> of(List<PackedRow> rows) {
        List<Pack> packs = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int to = 0; to < rows.size(); to++) {
            int length = rows.get(to).bytes().length;
            if (to > from && bytes + length > BYTES_MAX) {
                packs.add(one(rows.subList(from, to), bytes));
                from = to;
                bytes = 0;
            }
            bytes += length;
        }
        packs.add(one(rows.subList(from, rows.size()), bytes));
        return packs;
    }

    private static Pack one(List<PackedRow> rows, int bytes) {
        ByteArrayOutputStream together = new ByteArrayOutputStream(bytes);
        rows.forEach(row -> together.writeBytes(row.bytes()));
        return new Pack(
                rows.getFirst().item(),
                rows.getLast().item(),
                rows.stream().mapToLong(PackedRow::knownFrom).min().orElseThrow(),
                rows.stream().mapToLong(PackedRow::knownTo).max().orElseThrow(),
                together.toByteArray());
    }

    /** Whether a question that this row answers finds the pack. */
    boolean tellsOf(PackCursor row) {
        return firstItem.compareTo(row.item()) <= 0
                && lastItem.compareTo(row.item()) >= 0
                && knownFrom <= row.knownFrom()
                && knownTo >= row.knownTo();
    }
}
