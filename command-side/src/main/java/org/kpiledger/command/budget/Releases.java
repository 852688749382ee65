package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Line;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * By what a commitment became less.
 *
 * @param unpaid the amounts that were released without a payment, by their day and amount
 * @param paid the amounts that payments released, by their references
 */
public record Releases(PMap<String, BigDecimal> unpaid, PMap<String, BigDecimal> paid) {
    static final Releases NONE = new Releases(TreePMap.empty(), TreePMap.empty());

    /** A release has no name of its own: one of the same amount on the same day is the same sent again. */
    boolean has(LocalDate day, Amount amount) {
        return unpaid.containsKey(key(day, amount));
    }

    Optional<BigDecimal> paidBy(Line expenditure) {
        return Optional.ofNullable(paid.get(expenditure.value()));
    }

    Releases plus(LocalDate day, Amount amount) {
        return new Releases(unpaid.plus(key(day, amount), amount.value()), paid);
    }

    Releases paying(Line expenditure, Amount amount) {
        return new Releases(unpaid, paid.plus(expenditure.value(), amount.value()));
    }

    Releases without(Line expenditure) {
        return new Releases(unpaid, paid.minus(expenditure.value()));
    }

    private static String key(LocalDate day, Amount amount) {
        return day + " " + amount;
    }
}
