package org.kpiledger.query.rows;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;

/**
 * A row that is no longer known, as it stands in a {@link Pack}.
 *
 * @param bytes all that is in it but its scope, which the pack has
 */
record PackedRow(String item, long knownFrom, long knownTo, byte[] bytes) {
    /** Of the rows of one thing, those next to one another were known one after the other. */
    static final Comparator<PackedRow> ORDER =
            Comparator.comparing(PackedRow::item).thenComparingLong(PackedRow::knownFrom);

    static <D> PackedRow of(Row<D> row, DocumentCodec<D> codec) {
        String item = row.key().item();
        if (item.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("an item must stand on one line: " + item);
        }
        byte[] document = codec.write(row.document());
        byte[] head = (row.knownFrom() + " " + row.knownTo() + " "
                        + row.validFrom().toEpochDay() + " " + row.validTo().toEpochDay() + " " + row.since() + " "
                        + document.length + " " + codec.kind(row.document()) + " " + item + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[head.length + document.length + 1];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(document, 0, bytes, head.length, document.length);
        bytes[bytes.length - 1] = '\n';
        return new PackedRow(item, row.knownFrom(), row.knownTo(), bytes);
    }
}
