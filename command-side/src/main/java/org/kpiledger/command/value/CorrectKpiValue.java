package org.kpiledger.command.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;

/**
 * Supersedes a recorded value by another reading, given whole: a component left out is absent in it.
 *
 * @param ongoing absent for false
 * @see Reading the other components
 */
public record CorrectKpiValue(
        Code planId,
        ValueId valueId,
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
        @Nullable Absence absence,
        ReasonCode reasonCode)
        implements ValueIntent {
    public CorrectKpiValue {
        members = List.copyOf(members);
        breakdown = List.copyOf(breakdown);
        evidence = List.copyOf(evidence);
        ValueIntent.requireOfPlan(valueId, planId);
        Readings.of(
                valueDate,
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                basis,
                ongoing,
                evidence,
                note,
                absence);
    }

    Reading reading() {
        return Readings.of(
                valueDate,
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                basis,
                ongoing,
                evidence,
                note,
                absence);
    }
}
