package org.kpiledger.query.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table are read, and along which index.
 *
 * @param from the table, with what makes the database use the index
 * @param where the condition
 * @param values of its parameters, in their order
 */
record Condition(String from, String where, List<Object> values) {
    Condition {
        values = List.copyOf(values);
    }

    Condition and(String further, List<Object> theirs) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(theirs);
        return new Condition(from, where + further, all);
    }
}
