package org.kpiledger.command.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.kpiledger.events.SubjectId;

/**
 * The subjects of a kind that a command was decided on; no other one of that kind may have begun when it is written.
 *
 * @param beginning how their keys begin
 * @param such which of these are meant
 * @param end the last position up to which all of them were found; of those behind it perhaps some
 */
record Listing(String beginning, Predicate<SubjectId> such, long end, Set<SubjectId> found) {
    static Listing of(String prefix, Predicate<SubjectId> such, long end, List<SubjectId> found) {
        return new Listing(prefix.toLowerCase(Locale.ROOT), such, end, Set.copyOf(found));
    }

    /** Whether the subject belongs here and was not found. */
    boolean misses(SubjectId subject) {
        return SubjectEnds.key(subject).startsWith(beginning) && such.test(subject) && !found.contains(subject);
    }
}
