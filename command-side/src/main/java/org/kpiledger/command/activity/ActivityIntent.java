package org.kpiledger.command.activity;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on one reported activity. */
public sealed interface ActivityIntent extends Intent
        permits ReportActivity, CorrectActivity, WithdrawActivity, LinkActivity, UnlinkActivity {
    Code planId();

    Code activityId();

    @Override
    default SubjectId subject() {
        return SubjectId.activity(planId(), activityId());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
