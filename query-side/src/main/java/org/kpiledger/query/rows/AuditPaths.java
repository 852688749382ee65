package org.kpiledger.query.rows;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways to the lines that a filter takes which an index leads along.
 *
 * @param entries the table of lines
 * @param reasons the table of stated reasons
 */
record AuditPaths(Dialect dialect, String entries, String reasons) {
    static final String BETWEEN = "position > ? and position <= ?";

    static final String REASON_KEY = "reason_key";

    /** @param keys of the reasons that contain what is asked for, or null where too many do or nothing is asked for */
    List<AuditPath> of(AuditFilter filter, @Nullable List<Long> keys) {
        return Stream.of(subject(filter), below(filter), reason(filter, keys))
                .flatMap(List::stream)
                .toList();
    }

    AuditPath alongTheLog(AuditFilter filter) {
        return AuditPath.whole(new Condition(entries, BETWEEN, List.of(filter.after(), filter.upTo())));
    }

    private List<AuditPath> subject(AuditFilter filter) {
        String subject = filter.exactSubject();
        return subject == null
                ? List.of()
                : List.of(AuditPath.along("subject", List.of(along(filter, "subject", subject))));
    }

    private Condition along(AuditFilter filter, String column, Object value) {
        return dialect.along(entries, column, value, filter.after(), filter.upTo());
    }

    private List<AuditPath> below(AuditFilter filter) {
        String beginning = filter.subjectsBelow();
        if (beginning == null) {
            return List.of();
        }
        // The index is of the subject first, so all of them are looked at, whatever the positions asked for.
        Condition all = new Condition(
                dialect.by(entries, "subject"), "subject >= ? and subject < ?", List.copyOf(range(beginning)));
        return List.of(AuditPath.sorted(all.and(" and " + BETWEEN, List.of(filter.after(), filter.upTo())), all));
    }

    /** From the first to behind the last text that begins so, with a slash; 0 is the character behind the slash. */
    static List<String> range(String beginning) {
        return List.of(beginning + "/", beginning + "0");
    }

    private List<AuditPath> reason(AuditFilter filter, @Nullable List<Long> keys) {
        if (filter.reason() == null) {
            return List.of();
        }
        return List.of(
                keys != null
                        ? statedAs(keys, filter)
                        : AuditPath.sorted(dialect.stating(
                                entries,
                                reasons,
                                StatedReason.containing(filter.reason()),
                                filter.after(),
                                filter.upTo())));
    }

    private AuditPath statedAs(List<Long> keys, AuditFilter filter) {
        List<Condition> stretches =
                keys.stream().map(key -> along(filter, REASON_KEY, key)).toList();
        return keys.size() <= 1
                ? AuditPath.along(REASON_KEY, stretches)
                : AuditPath.along(
                        REASON_KEY,
                        stretches,
                        dialect.alongEach(
                                entries, REASON_KEY, keys.toArray(Long[]::new), filter.after(), filter.upTo()));
    }
}
