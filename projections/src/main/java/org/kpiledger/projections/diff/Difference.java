package org.kpiledger.projections.diff;

import java.util.Comparator;
import java.util.List;

/**
 * A thing that is not the same at two moments.
 *
 * @param subject whose events made the difference
 * @param item the thing, such as {@code OP-23/budget/2023/P1}
 * @param position of the entry by which the log first knew the thing
 * @param fields in alphabetical order
 */
public record Difference(
        String kind, String subject, String item, Change change, long position, List<FieldChange> fields) {
    /** The order of the log. */
    public static final Comparator<Difference> IN_ORDER =
            Comparator.comparingLong(Difference::position).thenComparing(Difference::item);

    public Difference {
        fields = List.copyOf(fields);
    }

    /** How a thing differs. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }
}
