package org.kpiledger.query.rows;

import java.util.List;

/**
 * A way to the lines that a filter takes.
 *
 * @param stretches what is read; together they hold all that the filter takes, and none twice
 * @param column which of the things asked for it leads along, empty for none
 * @param order by which each stretch is read
 */
record AuditPath(List<Condition> stretches, String column, List<String> order) {
    private static final String POSITION = "position";

    /**
     * Along the index on the column and the position, whose order is that of the log within each stretch. The column is
     * named in front, since H2 does not see by itself that it is the same in all.
     */
    static AuditPath along(String column, List<Condition> stretches) {
        return new AuditPath(List.copyOf(stretches), column, List.of(column, POSITION));
    }

    /** All of them first, then sorted; named so, as a database might else look for them along the whole log. */
    static AuditPath sorted(Condition stretch) {
        return new AuditPath(List.of(stretch), "", List.of(POSITION + " + 0"));
    }

    /** Along the log. */
    static AuditPath whole(Condition stretch) {
        return new AuditPath(List.of(stretch), "", List.of(POSITION));
    }

    boolean isSorted() {
        return column.isEmpty();
    }
}
