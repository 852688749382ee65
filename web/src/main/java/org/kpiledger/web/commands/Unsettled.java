package org.kpiledger.web.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of the periods of a plan, what in them is not approved. */
record Unsettled(List<Period> periods) {
    /** @param unapproved absent where it is certified */
    record Period(String period, @Nullable Unapproved unapproved) {}

    record Unapproved(int count, List<String> values) {}

    /** What is not approved in a period; empty where all is, or there is no such period. */
    Optional<Unapproved> in(String period) {
        return periods.stream()
                .filter(one -> one.period().equals(period))
                .flatMap(one -> Optional.ofNullable(one.unapproved()).stream())
                .filter(unapproved -> unapproved.count() > 0)
                .findFirst();
    }
}
