package org.kpiledger.query.rows;

import java.util.List;
import java.util.Optional;

/** What differs between the databases of rows. */
enum Dialect {
    H2("varchar", "varbinary(1047552)", "varbinary") {
        /**
         * H2 looks up several values in the second column of an index only for a join, and begins a join with the table
         * that it takes for the smaller result, which it guesses badly. An outer join leaves it no choice.
         */
        @Override
        String filed(String table, String conditions) {
            return "unnest(cast(? as bigint array)) as places (place) left join " + table
                    + " on landmark = place and scope = ?" + conditions + " where scope is not null";
        }

        /** H2 takes the index that it is told to take. */
        @Override
        String by(String table, String column) {
            return table + " use index (" + table + "_" + column + ")";
        }

        @Override
        Condition along(String table, String column, Object value, long after, long upTo) {
            return new Condition(
                    by(table, column), column + " = ? and position > ? and position <= ?", List.of(value, after, upTo));
        }

        /** An outer join, as it looks each value up in the index; {@code in} would be sorted out of the whole stretch. */
        @Override
        Condition alongEach(String table, String column, Long[] values, long after, long upTo) {
            return new Condition(
                    "unnest(cast(? as bigint array)) as sought (one) left join " + by(table, column) + " on " + column
                            + " = one and position > ? and position <= ?",
                    "position is not null",
                    List.of(values, after, upTo));
        }

        @Override
        Condition at(String table, Long[] positions) {
            return new Condition(
                    "unnest(cast(? as bigint array)) as sought (one) left join " + table + " on position = one",
                    "position is not null",
                    List.of((Object) positions));
        }

        /** An outer join, likewise: {@code in} would read all lines of each reason, however few positions are asked for. */
        @Override
        Condition stating(String table, String reasons, String pattern, long after, long upTo) {
            return new Condition(
                    reasons + " as found left join " + by(table, "reason_key") + " on " + table
                            + ".reason_key = found.reason_key and position > ? and position <= ?",
                    "position is not null and found.folded like ?",
                    List.of(after, upTo, pattern));
        }

        /** H2 would take the index on the column for {@code in}, whatever else there is to find the lines by. */
        @Override
        String isOneOf(String column) {
            return "array_contains(cast(? as bigint array), " + column + ")";
        }
    },
    POSTGRESQL("varchar collate \"C\"", "bytea", "bytea") {
        /** PostgreSQL might read the whole table to join it, as it cannot know how few rows a place holds. */
        @Override
        String filed(String table, String conditions) {
            return table + " where landmark = any(?) and scope = ?" + conditions;
        }

        @Override
        String by(String table, String column) {
            return table;
        }

        /**
         * Of lines that are the same in a column PostgreSQL might read the whole log instead, in the hope to meet some
         * soon. Compared as pairs it does not see that they are the same, and only this index has pairs in their order.
         */
        @Override
        Condition along(String table, String column, Object value, long after, long upTo) {
            String pair = "(" + column + ", position)";
            return new Condition(
                    table, pair + " > (?, ?) and " + pair + " <= (?, ?)", List.of(value, after, value, upTo));
        }

        @Override
        Condition alongEach(String table, String column, Long[] values, long after, long upTo) {
            return new Condition(
                    table, column + " = any(?) and position > ? and position <= ?", List.of(values, after, upTo));
        }

        @Override
        Condition at(String table, Long[] positions) {
            return new Condition(table, "position = any(?)", List.of((Object) positions));
        }

        @Override
        Condition stating(String table, String reasons, String pattern, long after, long upTo) {
            return new Condition(
                    table,
                    "reason_key in (select reason_key from " + reasons + " where folded like ?)"
                            + " and position > ? and position <= ?",
                    List.of(pattern, after, upTo));
        }

        @Override
        String isOneOf(String column) {
            return column + " = any(?)";
        }

        @Override
        Optional<String> apart(String table, String column) {
            return Optional.of("alter table " + table + " alter column " + column + " set storage external");
        }
    };

    private final String text;
    private final String document;
    private final String bytes;

    Dialect(String text, String document, String bytes) {
        this.text = text;
        this.document = document;
        this.bytes = bytes;
    }

    /** The type of texts that are looked up by how they begin, which needs the order of their characters' codes. */
    String text() {
        return text;
    }

    /** The type of documents, which leaves room for what stands with one in a pack. */
    String document() {
        return document;
    }

    /** The type of other bytes. */
    String bytes() {
        return bytes;
    }

    /** A statement by which large values of the column stand apart from the rest, as they are. */
    Optional<String> apart(String table, String column) {
        return Optional.empty();
    }

    /** What stands behind {@code from} for what is filed under given landmarks in a scope, with further conditions. */
    abstract String filed(String table, String conditions);

    /**
     * What stands behind {@code from} for conditions on a column of the audit trail that an index is to answer, whose
     * name is the table's with the column's behind it.
     */
    abstract String by(String table, String column);

    /**
     * The lines of the audit trail that have the value in the column, behind one position and up to another, read along
     * the index on that column and the position.
     */
    abstract Condition along(String table, String column, Object value, long after, long upTo);

    /** As {@link #along}, for several values of the column in one statement, in no order. */
    abstract Condition alongEach(String table, String column, Long[] values, long after, long upTo);

    /** The lines of the audit trail at the positions, in no order. */
    abstract Condition at(String table, Long[] positions);

    /** The lines of the audit trail whose reason is like the pattern, behind one position and up to another. */
    abstract Condition stating(String table, String reasons, String pattern, long after, long upTo);

    /** The condition that the column has one of some values, a single parameter, to which no index leads. */
    abstract String isOneOf(String column);
}
