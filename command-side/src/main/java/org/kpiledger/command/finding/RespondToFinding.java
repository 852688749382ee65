package org.kpiledger.command.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.finding.FindingAnswered;

/**
 * Answers a finding, or revises the answer.
 *
 * @param accepted whether something is to be done about it
 * @param dueOn by when, just where it is accepted
 */
public record RespondToFinding(
        Code planId,
        Code findingId,
        Prose response,
        boolean accepted,
        @Nullable LocalDate dueOn,
        LocalDate effectiveOn) implements FindingIntent {
    public RespondToFinding {
        FindingAnswered.requireDue(accepted, dueOn, effectiveOn);
    }
}
