package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money promised to somebody, and what of it is left.
 *
 * @param amount what was promised
 * @param left what is neither paid nor released, which a payment taken back raises again from its day on
 */
public record Commitment(
        Code node, Money amount, @Nullable Line counterparty, LocalDate date, DatedSum left, Releases releases) {
    Commitment changing(LocalDate day, BigDecimal change, Releases made) {
        return new Commitment(node, amount, counterparty, date, left.plus(day, change), made);
    }

    /** What is left after all changes. */
    Amount outstanding() {
        return new Amount(left.last());
    }

    /** What is left on every day from this one on: what a later day needs is not there before. */
    Amount outstandingFrom(LocalDate day) {
        return new Amount(left.lowestFrom(day).sum());
    }

    boolean isOf(Code otherNode, Money otherAmount, @Nullable Line otherParty, LocalDate otherDate) {
        return node.equals(otherNode)
                && amount.equals(otherAmount)
                && Objects.equals(counterparty, otherParty)
                && date.equals(otherDate);
    }
}
