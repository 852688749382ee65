package org.kpiledger.projections.kpis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far a value has come, least far first; one that is withdrawn counts for nothing. */
public enum ValueState {
    RECORDED,
    /** Back with its author. */
    RETURNED,
    SUBMITTED,
    VERIFIED,
    APPROVED,
    WITHDRAWN;

    /** Whether a correction is one that others see, so that it goes back to review. */
    boolean isReviewed() {
        return this == SUBMITTED || this == VERIFIED || this == APPROVED;
    }

    /** Whether it waits for somebody: its author, a verifier or an approver. */
    boolean isUnderWay() {
        return this != APPROVED && this != WITHDRAWN;
    }

    static Map<ValueState, Integer> none() {
        Map<ValueState, Integer> counts = new EnumMap<>(ValueState.class);
        for (ValueState state : values()) {
            counts.put(state, 0);
        }
        return counts;
    }

    static Map<ValueState, Integer> count(List<ReportedValue> values) {
        Map<ValueState, Integer> counts = none();
        values.forEach(value -> counts.merge(value.state(), 1, Integer::sum));
        return counts;
    }
}
