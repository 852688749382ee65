package org.kpiledger.events.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Prose;

/**
 * Management answered a finding; a later answer revises it, and the former stays.
 *
 * @param revision from 1
 * @param accepted whether something is to be done about it
 * @param dueOn by when, where it is accepted
 */
public record FindingAnswered(
        int revision,
        Prose response,
        boolean accepted,
        @Nullable LocalDate dueOn,
        LocalDate effectiveOn) implements FindingEvent {
    public FindingAnswered {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
        requireDue(accepted, dueOn, effectiveOn);
    }

    /**
     * Requires a due day just where something is to be done.
     *
     * @throws FieldProblem when there is none, or one without need, or one before the answer
     */
    public static void requireDue(boolean accepted, @Nullable LocalDate dueOn, LocalDate effectiveOn) {
        if (accepted && dueOn == null) {
            throw new FieldProblem("dueOn", "must say by when, since the finding is accepted");
        }
        if (!accepted && dueOn != null) {
            throw new FieldProblem("dueOn", "stands with an accepted finding only");
        }
        if (dueOn != null && dueOn.isBefore(effectiveOn)) {
            throw new FieldProblem("dueOn", "must not be before effectiveOn");
        }
    }
}
