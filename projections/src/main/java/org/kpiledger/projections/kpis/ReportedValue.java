package org.kpiledger.projections.kpis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;

/**
 * One reported value as it stands.
 *
 * @param reading what it says, absent once it is withdrawn
 * @param corrections how often it was corrected since it was recorded
 * @param revision how often it was recorded or corrected
 * @param reasonCode why it was last corrected or withdrawn
 * @param warnings of the definition's checks, when it was last handed in
 * @param lateEntry the exception under which the last statement entered a closed period
 * @param approved what was approved last; absent where nothing was
 * @param recordedBy who made the last statement about it
 * @param position of the entry that holds the last statement
 */
public record ReportedValue(
        ValueId id,
        @Nullable Reading reading,
        ValueState state,
        int definitionVersion,
        boolean definitionApproved,
        int corrections,
        int revision,
        @Nullable ReasonCode reasonCode,
        List<Warning> warnings,
        @Nullable Code lateEntry,
        @Nullable ApprovedReading approved,
        ActorId recordedBy,
        Instant recordedAt,
        long position)
        implements KpiDocument {
    public ReportedValue {
        warnings = List.copyOf(warnings);
    }

    /** What it counts; absent once it is withdrawn, and where it says why there is nothing to count. */
    Optional<Reading> counted() {
        return Optional.ofNullable(reading).filter(says -> says.absence() == null);
    }

    /** Whether it says anything, a number or why there is none. */
    boolean stands() {
        return reading != null;
    }

    /** Whether it says something else than what was approved last; also where it says nothing any more. */
    boolean isChangedSinceApproval() {
        return approved != null && !approved.reading().equals(reading);
    }

    ReportedValue at(ValueState reached) {
        return with(reached, warnings, approved);
    }

    ReportedValue submitted(List<Warning> found) {
        return with(ValueState.SUBMITTED, found, approved);
    }

    ReportedValue approved(ApprovedReading as) {
        return with(ValueState.APPROVED, warnings, as);
    }

    private ReportedValue with(ValueState reached, List<Warning> found, @Nullable ApprovedReading as) {
        return new ReportedValue(
                id,
                reading,
                reached,
                definitionVersion,
                definitionApproved,
                corrections,
                revision,
                reasonCode,
                found,
                lateEntry,
                as,
                recordedBy,
                recordedAt,
                position);
    }
}
