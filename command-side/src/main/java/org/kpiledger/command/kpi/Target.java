package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.TargetSet;

/**
 * The latest revision of a target, and how far it has come.
 *
 * @param effectiveOn the day from which it counts as set
 */
record Target(
        TargetId id,
        int revision,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn,
        Stage stage,
        Author author) {
    Target at(Stage reached) {
        return new Target(id, revision, value, currency, date, source, effectiveOn, reached, author);
    }

    boolean says(TargetSet other) {
        return value.equals(other.value())
                && Objects.equals(currency, other.currency())
                && date.equals(other.date())
                && source.equals(other.source());
    }
}
