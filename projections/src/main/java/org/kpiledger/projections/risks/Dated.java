package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that was stated of a risk for a day; of several, the one of the latest day holds, then of the log. */
interface Dated {
    /** From when on it counts. */
    LocalDate on();

    /** Position of the entry that states it. */
    long position();

    static <T extends Dated> List<T> sorted(List<T> stated) {
        return stated.stream()
                .sorted(Comparator.comparing(Dated::on).thenComparing(Dated::position))
                .toList();
    }

    static <T extends Dated> List<T> with(List<T> stated, T one) {
        List<T> all = new ArrayList<>(stated);
        all.add(one);
        return sorted(all);
    }
}
