package org.kpiledger.command.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists that are never changed, one element more, some fewer, or some in another form. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    /** Those meant as the change makes them, the others as they are. */
    static <T> List<T> changed(List<T> list, Predicate<T> meant, UnaryOperator<T> change) {
        return list.stream()
                .map(element -> meant.test(element) ? change.apply(element) : element)
                .toList();
    }

    static <T> List<T> without(List<T> list, Predicate<T> removed) {
        return list.stream().filter(removed.negate()).toList();
    }
}
