package org.kpiledger.command.period;

import java.time.LocalDate;
import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;

/** A command on one year or quarter of a plan. */
public sealed interface PeriodIntent extends Intent
        permits OpenPeriod, ClosePeriod, CertifyPeriod, GrantLateEntry, EndLateEntry {
    Code planId();

    Period period();

    LocalDate effectiveOn();

    @Override
    default SubjectId subject() {
        return SubjectId.period(planId(), period());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
