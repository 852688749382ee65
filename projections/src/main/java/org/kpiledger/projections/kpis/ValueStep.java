package org.kpiledger.projections.kpis;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.Key;

/**
 * One thing that was done to a value. Steps stand apart from the value, so that one of many steps does not grow with
 * each, and apart from what is read for a list of KPIs.
 *
 * @param reasonCode why it was corrected or withdrawn
 * @param lateEntry the exception that was used
 * @param comment what was remarked
 */
public record ValueStep(
        ValueId value,
        Type type,
        Act by,
        @Nullable ReasonCode reasonCode,
        @Nullable Code lateEntry,
        @Nullable Prose comment)
        implements KpiDocument {
    /** In front of a sequence, so that steps sort by it. */
    private static final String DIGITS = "0000000000";

    /** What was done. */
    public enum Type {
        RECORDED,
        CORRECTED,
        WITHDRAWN,
        SUBMITTED,
        RETURNED,
        VERIFIED,
        APPROVED,
        COMMENTED
    }

    static ValueStep of(Entry entry, ValueId value, KpiValueEvent event) {
        Act by = Act.of(entry);
        return switch (event) {
            case KpiValueRecorded e -> new ValueStep(value, Type.RECORDED, by, null, e.lateEntry(), null);
            case KpiValueCorrected e -> new ValueStep(value, Type.CORRECTED, by, e.reasonCode(), e.lateEntry(), null);
            case KpiValueWithdrawn e -> new ValueStep(value, Type.WITHDRAWN, by, e.reasonCode(), e.lateEntry(), null);
            case KpiValueSubmitted _ -> new ValueStep(value, Type.SUBMITTED, by, null, null, null);
            case KpiValueReturned _ -> new ValueStep(value, Type.RETURNED, by, null, null, null);
            case KpiValueVerified _ -> new ValueStep(value, Type.VERIFIED, by, null, null, null);
            case KpiValueApproved _ -> new ValueStep(value, Type.APPROVED, by, null, null, null);
            case KpiValueCommented e -> new ValueStep(value, Type.COMMENTED, by, null, null, e.comment());
        };
    }

    /** What the steps of all values of a KPI are read by. */
    static String scope(String planId, Code kpi) {
        return planId + "/steps/" + kpi;
    }

    static Key key(ValueId value, long sequence) {
        String digits = Long.toString(sequence);
        return new Key(
                scope(value.planId().value(), value.kpi()), value + "/" + DIGITS.substring(digits.length()) + digits);
    }
}
