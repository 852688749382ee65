package org.kpiledger.query.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kpiledger.projections.Moment;

/**
 * Goes through the rows of a {@link Pack}. Each is two lines: its stretches of known and of valid time, the latter in days
 * since 1970, the position at which its thing was first known, how many bytes its document has, the document's kind and
 * the item, with a space between each; then the document.
 */
final class PackCursor {
    private static final int DECIMAL = 10;

    private final byte[] rows;
    private int at;
    private int begin;
    private long knownFrom;
    private long knownTo;
    private long validFrom;
    private long validTo;
    private long since;
    private int kindAt;
    private int itemAt;
    private int documentAt;
    private int documentEnd;

    PackCursor(byte[] rows) {
        this.rows = rows;
    }

    /**
     * Goes to the next row, if there is one.
     *
     * @throws BadPack when what follows is no row
     */
    boolean next() {
        if (at == rows.length) {
            return false;
        }
        begin = at;
        knownFrom = number();
        knownTo = number();
        validFrom = number();
        validTo = number();
        since = number();
        long length = number();
        kindAt = at;
        itemAt = behind(' ');
        documentAt = behind('\n');
        require(length >= 0 && length < rows.length - documentAt && rows[documentAt + (int) length] == '\n');
        documentEnd = documentAt + (int) length;
        at = documentEnd + 1;
        return true;
    }

    private long number() {
        boolean negative = at < rows.length && rows[at] == '-';
        int from = negative ? ++at : at;
        long number = 0;
        while (at < rows.length && rows[at] != ' ') {
            require(rows[at] >= '0' && rows[at] <= '9');
            number = number * DECIMAL + rows[at] - '0';
            at++;
        }
        require(at < rows.length && at > from);
        at++;
        return negative ? -number : number;
    }

    private int behind(char end) {
        int from = at;
        while (at < rows.length && rows[at] != end) {
            at++;
        }
        require(at < rows.length && at > from);
        return ++at;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new BadPack(begin);
        }
    }

    boolean holdsAt(Moment moment) {
        long day = moment.validAt().toEpochDay();
        return knownFrom <= moment.position() && moment.position() < knownTo && validFrom <= day && day < validTo;
    }

    long knownFrom() {
        return knownFrom;
    }

    long knownTo() {
        return knownTo;
    }

    /** First day for which it holds, in days since 1970. */
    long validFrom() {
        return validFrom;
    }

    /** First day for which it no longer holds, in days since 1970. */
    long validTo() {
        return validTo;
    }

    long since() {
        return since;
    }

    String kind() {
        return new String(rows, kindAt, itemAt - 1 - kindAt, StandardCharsets.UTF_8);
    }

    String item() {
        return new String(rows, itemAt, documentAt - 1 - itemAt, StandardCharsets.UTF_8);
    }

    byte[] document() {
        return Arrays.copyOfRange(rows, documentAt, documentEnd);
    }

    /** The row as it stands, to be put into another pack. */
    PackedRow packed() {
        return new PackedRow(item(), knownFrom, knownTo, Arrays.copyOfRange(rows, begin, at));
    }
}
