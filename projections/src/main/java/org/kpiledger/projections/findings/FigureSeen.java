package org.kpiledger.projections.findings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.CurrencyCode;

/**
 * What a figure is at a moment.
 *
 * @param value the number; a risk's rating; absent for an activity, and for a value that says none
 * @param currency of an amount of money
 * @param state how far the thing has come, such as APPROVED, OPEN or WITHDRAWN; absent for money of a node
 */
public record FigureSeen(
        @Nullable BigDecimal value,
        @Nullable CurrencyCode currency,
        @Nullable String state) {}
