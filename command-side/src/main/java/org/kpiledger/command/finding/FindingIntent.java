package org.kpiledger.command.finding;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on one finding. */
public sealed interface FindingIntent extends Intent permits RaiseFinding, RespondToFinding, CloseFinding {
    Code planId();

    Code findingId();

    @Override
    default SubjectId subject() {
        return SubjectId.finding(planId(), findingId());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
