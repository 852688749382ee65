package org.kpiledger.projections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The documents of a projection, read at a moment. */
public interface Rows<D> {
    /** All rows of a scope that hold then, in the order in which the log first knew them. */
    List<Row<D>> in(String scope, Moment moment);

    /** The rows of a scope whose item begins with the prefix, in the same order. */
    List<Row<D>> startingWith(String scope, String prefix, Moment moment);

    /** Those of the items of which the scope has a row that holds then. */
    Set<String> holding(String scope, SortedSet<String> items, Moment moment);

    /** The row of a key that holds then. */
    Optional<Row<D>> of(Key key, Moment moment);
}
