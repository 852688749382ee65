package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;

/** The values reported for a KPI, in the order of the log, withdrawn ones among them. */
public record ValuesView(List<ValueView> values, AsOf asOf) {

    /**
     * One value; what it says is absent once it is withdrawn.
     *
     * @param value as stated, or from numerator and denominator, or the number of members
     * @param activity the activity that it comes from, where its contribution is one
     */
    public record ValueView(
            ValueId valueId,
            Code measure,
            Period period,
            Code reportingUnit,
            String contribution,
            @Nullable BigDecimal value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable List<Code> members,
            @Nullable CurrencyCode currency,
            @Nullable List<Part> breakdown,
            @Nullable Basis basis,
            @Nullable Boolean ongoing,
            List<Sha256> evidence,
            @Nullable Prose note,
            @Nullable PartialDate valueDate,
            ValueState state,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            @Nullable ReasonCode reasonCode,
            ActorId recordedBy,
            Instant recordedAt,
            long position,
            @Nullable String activity) {}

    static ValueView view(ReportedValue value, Set<String> activities) {
        ValueId id = value.id();
        Reading reading = value.reading();
        String activity = activities.contains(id.contribution()) ? id.contribution() : null;
        return new ValueView(
                id,
                id.measure(),
                id.period(),
                id.reportingUnit(),
                id.contribution(),
                reading == null ? null : reading.figure(),
                reading == null ? null : reading.numerator(),
                reading == null ? null : reading.denominator(),
                reading == null || reading.members().isEmpty() ? null : reading.members(),
                reading == null ? null : reading.currency(),
                reading == null || reading.breakdown().isEmpty() ? null : reading.breakdown(),
                reading == null ? null : reading.basis(),
                reading == null ? null : reading.ongoing(),
                reading == null ? List.of() : reading.evidence(),
                reading == null ? null : reading.note(),
                reading == null ? null : reading.valueDate(),
                value.state(),
                value.definitionVersion(),
                value.definitionApproved(),
                value.corrections(),
                value.reasonCode(),
                value.recordedBy(),
                value.recordedAt(),
                value.position(),
                activity);
    }
}
