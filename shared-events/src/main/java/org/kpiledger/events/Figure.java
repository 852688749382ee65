package org.kpiledger.events;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a document states it, which no rule adds to another.
 *
 * @param what what it counts or measures
 * @param value its number, absent where none can be read
 * @param upTo the upper end where a range is stated
 * @param unit a unit or currency code
 * @param qualifier such as "about" or "more than"
 * @param asPrinted the figure's own characters
 */
public record Figure(
        Line what,
        @Nullable Quantity value,
        @Nullable Quantity upTo,
        @Nullable Code unit,
        @Nullable Line qualifier,
        @Nullable Line asPrinted) {}
