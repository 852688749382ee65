package org.kpiledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;

/**
 * Where the subjects used last end, as committed. Written by the log's writer alone; read by everybody.
 *
 * <p>Subjects are known by their id in lower case, so that two that differ by case only are one.
 */
final class SubjectEnds {
    private static final int SUBJECTS_MAX = 200_000;

    private final Cache<String, Long> lastSequences = Caffeine.newBuilder()
            .maximumSize(SUBJECTS_MAX)
            .executor(Runnable::run)
            .build();

    static String key(SubjectId subject) {
        return subject.value().toLowerCase(Locale.ROOT);
    }

    /** The last sequence, -1 for a subject without events, absent where it must be read from the log. */
    Optional<Long> find(String subjectKey) {
        @Nullable Long last = lastSequences.getIfPresent(subjectKey);
        return Optional.ofNullable(last);
    }

    void set(String subjectKey, long lastSequence) {
        lastSequences.put(subjectKey, lastSequence);
    }
}
