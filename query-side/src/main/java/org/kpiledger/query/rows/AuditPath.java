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
 * @param visited what has to be looked at for all of them; absent for these lines themselves
 */
record AuditPath(
        List<Condition> stretches,
        String column,
        List<String> order,
        @Nullable Condition together,
        @Nullable Condition visited) {
    private static final String POSITION = "position";

    /** By a sum, as a database might else look for the lines along the whole log. */
    private static final List<String> SORTED = List.of(POSITION + " + 0");

    /**
     * Along the index on the column and the position, whose order is that of the log within each stretch. The column is
     * named in front, since H2 does not see by itself that it is the same in all.
     */
    static AuditPath along(String column, List<Condition> stretches) {
        return new AuditPath(List.copyOf(stretches), column, List.of(column, POSITION), null, null);
    }

    /** Likewise of several values, which a statement for each takes longer to read than all of few lines at once. */
    static AuditPath along(String column, List<Condition> stretches, Condition together) {
        return new AuditPath(List.copyOf(stretches), column, List.of(column, POSITION), together, null);
    }

    /** All of them first, then sorted. */
    static AuditPath sorted(Condition stretch) {
        return new AuditPath(List.of(stretch), "", SORTED, null, null);
    }

    /** Likewise, where an index leads to more than these. */
    static AuditPath sorted(Condition stretch, Condition visited) {
        return new AuditPath(List.of(stretch), "", SORTED, null, visited);
    }

    /** Along the log. */
    static AuditPath whole(Condition stretch) {
        return new AuditPath(List.of(stretch), "", List.of(POSITION), null, null);
    }

    /** This way to few lines, which are all read and then sorted. */
    AuditPath ofFew() {
        return together == null ? this : new AuditPath(List.of(together), column, SORTED, null, null);
    }

    /** What is to be counted before this way is taken, in one statement. */
    Condition counted() {
        return visited == null ? ofFew().stretches().getFirst() : visited;
    }

    boolean isSorted() {
        return column.isEmpty();
    }
}
