package org.kpiledger.command.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;

/**
 * Records a value of a measure for a period.
 *
 * @param reportingUnit the region that reports, absent for {@code GLO}
 * @param contribution a code where several values make up one, absent or {@code -} where this is the only one; text,
 *     since {@code -} is no code
 * @param ongoing whether what it counts is not finished, absent for false
 * @see Reading the other components
 */
public record RecordKpiValue(
        Code planId,
        Code kpi,
        Code measure,
        Period period,
        PartialDate valueDate,
        @Nullable Code reportingUnit,
        @Nullable Line contribution,
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
        @Nullable Absence absence)
        implements ValueIntent {
    public RecordKpiValue {
        members = List.copyOf(members);
        breakdown = List.copyOf(breakdown);
        evidence = List.copyOf(evidence);
        requireContribution(contribution);
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

    @Override
    public ValueId valueId() {
        return new ValueId(
                planId,
                kpi,
                measure,
                period,
                reportingUnit == null ? Regions.GLOBAL : reportingUnit,
                contribution == null ? ValueId.WHOLE : contribution.value());
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

    private static void requireContribution(@Nullable Line contribution) {
        if (contribution == null || contribution.value().equals(ValueId.WHOLE)) {
            return;
        }
        try {
            new Code(contribution.value());
        } catch (IllegalArgumentException bad) {
            throw new FieldProblem("contribution", bad.getMessage() + "; or - where this is the only value");
        }
    }
}
