package org.kpiledger.app.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.value.CorrectKpiValue;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.ReasonCode;

/** What is said of a value, to be recorded or to correct it by. */
record Stated(
        PartialDate day,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        List<Code> members,
        @Nullable CurrencyCode currency,
        List<Part> breakdown,
        List<Sha256> evidence,
        @Nullable Prose note,
        @Nullable Absence absence) {
    Stated {
        members = List.copyOf(members);
        breakdown = List.copyOf(breakdown);
        evidence = List.copyOf(evidence);
    }

    static Stated absent(PartialDate day, Absence why) {
        return new Stated(day, null, null, null, List.of(), null, List.of(), List.of(), null, why);
    }

    Stated counting(Quantity other) {
        return new Stated(day, other, null, null, List.of(), currency, List.of(), evidence, note, null);
    }

    Stated sharing(Quantity part, Quantity whole) {
        return new Stated(day, null, part, whole, List.of(), null, List.of(), evidence, note, null);
    }

    Stated naming(List<Code> others) {
        return new Stated(day, null, null, null, others, null, List.of(), evidence, note, null);
    }

    Stated with(List<Part> parts) {
        return new Stated(day, value, numerator, denominator, members, currency, parts, evidence, note, absence);
    }

    Stated remarking(String text) {
        return new Stated(
                day, value, numerator, denominator, members, currency, breakdown, evidence, new Prose(text), absence);
    }

    RecordKpiValue record(ValueId id) {
        return new RecordKpiValue(
                id.planId(),
                id.kpi(),
                id.measure(),
                id.period(),
                day,
                id.reportingUnit(),
                new Line(id.contribution()),
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                absence == null ? Basis.REPORTED : null,
                null,
                evidence,
                note,
                absence);
    }

    CorrectKpiValue correct(ValueId id, ReasonCode reason) {
        return new CorrectKpiValue(
                id.planId(),
                id,
                day,
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                absence == null ? Basis.REPORTED : null,
                null,
                evidence,
                note,
                absence,
                reason);
    }
}
