package org.kpiledger.command.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;

/** The reading that a command states: the components that recording and correcting have in common. */
final class Readings {
    private Readings() {}

    static Reading of(
            PartialDate valueDate,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            List<Code> members,
            @Nullable CurrencyCode currency,
            List<Part> breakdown,
            @Nullable Basis basis,
            @Nullable Boolean ongoing,
            List<Sha256> evidence,
            @Nullable Prose note,
            @Nullable Absence absence) {
        return new Reading(
                valueDate,
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                basis,
                Boolean.TRUE.equals(ongoing),
                evidence,
                note,
                absence);
    }
}
