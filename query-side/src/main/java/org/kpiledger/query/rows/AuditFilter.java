package org.kpiledger.query.rows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; an absent part means any.
 *
 * @param after positions up to here are left out
 * @param upTo positions behind this are left out
 * @param subject a subject's id, or the beginning of ids with {@code /*} behind it
 * @param role in which the actor acted
 * @param reason what the stated reason contains, in upper or lower case
 * @param from recorded then or later
 * @param to recorded then or before
 */
public record AuditFilter(
        long after,
        long upTo,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String type,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final String ALL_BELOW = "/*";

    /** The same lines, asked for by position alone, as times never go back in the log. */
    AuditFilter byPosition(ToLongFunction<Instant> positionAt) {
        long first = from == null ? after : positionAt.applyAsLong(from.minus(1, ChronoUnit.MICROS));
        long last = to == null ? upTo : positionAt.applyAsLong(to);
        return new AuditFilter(
                Math.max(after, first), Math.min(upTo, last), subject, actor, role, type, reason, null, null);
    }

    /** The id of the one subject that is asked for. */
    @Nullable
    String exactSubject() {
        return subject == null || subject.endsWith(ALL_BELOW) ? null : subject;
    }

    /** The beginning of the ids that are asked for, without the slash behind it. */
    @Nullable
    String subjectsBelow() {
        return subject == null || !subject.endsWith(ALL_BELOW)
                ? null
                : subject.substring(0, subject.length() - ALL_BELOW.length());
    }
}
