package org.kpiledger.events.value;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;

/**
 * A recorded value was withdrawn: nothing is reported in its place.
 *
 * @param lateEntry the exception under which it left a closed period
 */
public record KpiValueWithdrawn(
        ReasonCode reasonCode, @Nullable Code lateEntry) implements KpiValueEvent {
    /** A withdrawal from a period that is not closed. */
    public KpiValueWithdrawn(ReasonCode reasonCode) {
        this(reasonCode, null);
    }
}
