package org.kpiledger.command.budget;

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
 * @param outstanding what is neither paid nor released
 */
public record Commitment(
        Code node, Money amount, @Nullable Line counterparty, LocalDate date, Amount outstanding, Releases releases) {
    Commitment leaving(Amount left, Releases made) {
        return new Commitment(node, amount, counterparty, date, left, made);
    }

    boolean isOf(Code otherNode, Money otherAmount, @Nullable Line otherParty, LocalDate otherDate) {
        return node.equals(otherNode)
                && amount.equals(otherAmount)
                && Objects.equals(counterparty, otherParty)
                && date.equals(otherDate);
    }
}
