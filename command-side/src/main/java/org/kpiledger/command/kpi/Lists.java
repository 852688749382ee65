package org.kpiledger.command.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that are never changed, one element more or some fewer. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    static <T> List<T> without(List<T> list, Predicate<T> removed) {
        return list.stream().filter(removed.negate()).toList();
    }
}
