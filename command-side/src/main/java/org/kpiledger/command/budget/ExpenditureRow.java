package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;

/**
 * One payment of several that are booked at once, or the correction of one.
 *
 * @param amount what was spent; below zero it takes the payment of this reference back, in full
 * @param commitment the reference of the commitment that it pays
 * @param reason why a payment is taken back; needed there, and nowhere else
 */
public record ExpenditureRow(
        Code node,
        Quantity amount,
        CurrencyCode currency,
        Line reference,
        LocalDate date,
        @Nullable Line commitment,
        @Nullable Line reason) {}
