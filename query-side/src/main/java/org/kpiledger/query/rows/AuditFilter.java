package org.kpiledger.query.rows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; an absent part means any.
 *
 * @param after positions up to here are left out
 * @param upTo positions behind this are left out
 * @param subject a subject's id, or the beginning of ids with {@code /*} behind it
 * @param from recorded then or later
 * @param to recorded then or before
 */
public record AuditFilter(
        long after,
        long upTo,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final String ALL_BELOW = "/*";

    /** The condition, its values added in their order. */
    String where(List<Object> values) {
        StringBuilder where = new StringBuilder("position > ? and position <= ?");
        values.add(after);
        values.add(upTo);
        if (subject != null && subject.endsWith(ALL_BELOW)) {
            String folder = subject.substring(0, subject.length() - 1);
            where.append(" and subject >= ? and subject < ?");
            values.add(folder);
            // 0 is the character behind the slash.
            values.add(folder.substring(0, folder.length() - 1) + "0");
        } else if (subject != null) {
            where.append(" and subject = ?");
            values.add(subject);
        }
        if (actor != null) {
            where.append(" and actor = ?");
            values.add(actor);
        }
        if (type != null) {
            where.append(" and type = ?");
            values.add(type);
        }
        if (from != null) {
            where.append(" and time_micros >= ?");
            values.add(AuditLines.micros(from));
        }
        if (to != null) {
            where.append(" and time_micros <= ?");
            values.add(AuditLines.micros(to));
        }
        return where.toString();
    }
}
