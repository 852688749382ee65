package org.kpiledger.command.activity;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.PartialDate;

/** When an activity takes place. */
final class Dates {
    private Dates() {}

    /** Checked when a command is read, so that the answer names the field. */
    static void requireOrder(PartialDate date, @Nullable PartialDate dateEnd) {
        if (dateEnd != null && dateEnd.lastDay().isBefore(date.firstDay())) {
            throw new FieldProblem("dateEnd", "must not be before date");
        }
    }
}
