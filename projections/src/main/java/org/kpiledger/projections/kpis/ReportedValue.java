package org.kpiledger.projections.kpis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;

/**
 * One reported value as it stands.
 *
 * @param reading what it says, absent once it is withdrawn
 * @param corrections how often it was corrected since it was recorded
 * @param reasonCode why it was last corrected or withdrawn
 * @param recordedBy who made the last statement about it
 * @param position of the entry that holds the last statement
 */
public record ReportedValue(
        ValueId id,
        @Nullable Reading reading,
        int definitionVersion,
        boolean definitionApproved,
        int corrections,
        @Nullable ReasonCode reasonCode,
        ActorId recordedBy,
        Instant recordedAt,
        long position)
        implements KpiDocument {
    ValueState state() {
        return reading == null ? ValueState.WITHDRAWN : ValueState.RECORDED;
    }
}
