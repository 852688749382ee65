package org.kpiledger.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is done to one thing, step by step. */
public final class Steps {
    private Steps() {}

    /**
     * Requires that a step counts from the day of the one that it follows on, or later.
     *
     * @param followed absent where it follows none
     * @throws Refusal {@code before-what-it-follows}
     */
    public static void requireInOrder(LocalDate day, @Nullable LocalDate followed) {
        if (followed != null && day.isBefore(followed)) {
            throw Refusal.field(
                    "before-what-it-follows",
                    "effectiveOn",
                    "must not be before " + followed + ", the day of what it follows");
        }
    }
}
