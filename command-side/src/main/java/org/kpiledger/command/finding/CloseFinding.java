package org.kpiledger.command.finding;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Closes a finding that was answered, with what came of it. */
public record CloseFinding(Code planId, Code findingId, Prose conclusion, LocalDate effectiveOn)
        implements FindingIntent {}
