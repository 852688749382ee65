package org.kpiledger.command.budget;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * A payment as it was booked, and whether it was taken back.
 *
 * @param commitment the reference of the commitment that it pays, absent where it pays none
 */
public record Expenditure(
        Code node, Money amount, LocalDate date, @Nullable Line commitment, boolean reversed) {
    Expenditure takenBack() {
        return new Expenditure(node, amount, date, commitment, true);
    }

    boolean isOf(Code otherNode, Money otherAmount, LocalDate otherDate, @Nullable Line otherCommitment) {
        return node.equals(otherNode)
                && amount.equals(otherAmount)
                && date.equals(otherDate)
                && Objects.equals(commitment, otherCommitment);
    }
}
