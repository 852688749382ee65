package org.kpiledger.query.rows;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which items of a scope are asked for.
 *
 * @param known condition on a row that is still known, which takes the values in their order
 * @param past condition on a pack that may have such items, likewise
 * @param test of an item in such a pack
 */
record Items(String known, String past, List<String> values, Predicate<String> test) {
    /** Sorts behind everything that begins with what it is added to. */
    private static final char LAST = '\uffff';

    static final Items ALL = new Items("", "", List.of(), _ -> true);

    Items {
        values = List.copyOf(values);
    }

    static Items startingWith(String prefix) {
        return new Items(
                " and item >= ? and item < ?",
                " and last_item >= ? and first_item < ?",
                List.of(prefix, prefix + LAST),
                item -> item.startsWith(prefix));
    }

    static Items one(String item) {
        return new Items(" and item = ?", " and ? between first_item and last_item", List.of(item), item::equals);
    }
}
