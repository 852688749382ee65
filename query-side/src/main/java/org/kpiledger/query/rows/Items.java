package org.kpiledger.query.rows;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Which items of a scope are asked for.
 *
 * @param known condition on a row that is still known, which takes the values in their order
 * @param past condition on a pack that may have such items, likewise
 * @param test of an item that is found so
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

    /** @param items at least one; what lies between two of them is found as well */
    static Items among(SortedSet<String> items) {
        return new Items(
                " and item between ? and ?",
                " and last_item >= ? and first_item <= ?",
                List.of(items.getFirst(), items.getLast()),
                items::contains);
    }

    static Items one(String item) {
        return new Items(" and item = ?", " and ? between first_item and last_item", List.of(item), item::equals);
    }
}
