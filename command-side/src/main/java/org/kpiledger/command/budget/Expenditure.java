package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;

/** A payment as it was booked, and whether it was taken back. */
public record Expenditure(Code node, Money amount, LocalDate date, boolean reversed) {
    Expenditure takenBack() {
        return new Expenditure(node, amount, date, true);
    }

    boolean isOf(Code otherNode, Money otherAmount, LocalDate otherDate) {
        return node.equals(otherNode) && amount.equals(otherAmount) && date.equals(otherDate);
    }
}
