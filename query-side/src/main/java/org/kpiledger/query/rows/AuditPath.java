package org.kpiledger.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to the lines that a filter takes.
 *
 * @param stretches what is read; together they hold all that the filter takes, and none twice
 * @param column which of the things asked for it leads along, empty for none
 * @param order by which each stretch is read
 * @param together the same lines in one statement, to be sorted; absent where there is one stretch alone
 */
record AuditPath(
        List<Condition> stretches,
        String column,
        List<String> order,
        @Nullable Condition together) {
    private static final String POSITION = "position";

    /** By a sum, as a database might else look for the lines along the whole log. */
    private static final List<String> SORTED = List.of(POSITION + " + 0");

    /**
     * Along the index on the column and the position, whose order is that of the log within each stretch. The column is
     * named in front, since H2 does not see by itself that it is the same in all.
     */
    static AuditPath along(String column, List<Condition> stretches) {
        return new AuditPath(List.copyOf(stretches), column, List.of(column, POSITION), null);
    }

    /** Likewise of several values, which a statement for each takes longer to read than all of few lines at once. */
    static AuditPath along(String column, List<Condition> stretches, Condition together) {
        return new AuditPath(List.copyOf(stretches), column, List.of(column, POSITION), together);
    }

    /** All of them first, then sorted. */
    static AuditPath sorted(Condition stretch) {
        return new AuditPath(List.of(stretch), "", SORTED, null);
    }

    /** Along the log. */
    static AuditPath whole(Condition stretch) {
        return new AuditPath(List.of(stretch), "", List.of(POSITION), null);
    }

    /** This way to few lines, which are all read and then sorted. */
    AuditPath ofFew() {
        return together == null ? this : new AuditPath(List.of(together), column, SORTED, null);
    }

    boolean isSorted() {
        return column.isEmpty();
    }
}
