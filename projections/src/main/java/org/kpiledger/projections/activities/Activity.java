package org.kpiledger.projections.activities;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

/**
 * An activity as it is reported.
 *
 * @param report what was last reported; kept, and marked, when it is withdrawn
 * @param reasonCode why it was last corrected or withdrawn
 */
public record Activity(
        Code activityId,
        ActivityState state,
        Report report,
        @Nullable ReasonCode reasonCode) {}
