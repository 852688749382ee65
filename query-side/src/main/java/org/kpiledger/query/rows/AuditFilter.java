package org.kpiledger.query.rows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
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

    /** The same lines, asked for by position alone, as times never go back in the log. */
    AuditFilter byPosition(ToLongFunction<Instant> positionAt) {
        long first = from == null ? after : positionAt.applyAsLong(from.minus(1, ChronoUnit.MICROS));
        long last = to == null ? upTo : positionAt.applyAsLong(to);
        return new AuditFilter(Math.max(after, first), Math.min(upTo, last), subject, actor, type, null, null);
    }

    /**
     * The column by which an index leads to the lines in their order, empty where that is the position itself. It is
     * named in front of the position when they are sorted, since H2 does not see by itself that it is the same in all.
     */
    Optional<String> leading() {
        if (subject != null && !subject.endsWith(ALL_BELOW)) {
            return Optional.of("subject");
        }
        return actor != null ? Optional.of("actor") : type != null ? Optional.of("type") : Optional.empty();
    }

    /** The condition but for times, its values added in their order. */
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
        return where.toString();
    }
}
