package org.kpiledger.projections.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.audit.AuditLine;

/**
 * The entries that changed a figure after a position.
 *
 * @param entries in the order of the log
 * @param next the position up to which was looked, where there is more behind it
 */
public record Corrections(
        List<Correction> entries, @Nullable Long next) {
    private static final int PAGE = 500;
    private static final int ENTRIES_MAX = 100;

    /** An entry that changed the figure. */
    public record Correction(long position, String type, Instant time) {}

    /** @param read so many lines of the subject are looked at, at most */
    static Corrections of(
            SubjectId subject, long after, long upTo, Predicate<AuditLine> changes, SubjectLines lines, int read) {
        List<Correction> found = new ArrayList<>();
        long place = after;
        for (int looked = 0; looked < read; looked += PAGE) {
            List<AuditLine> page = lines.between(subject, place, upTo, PAGE);
            for (AuditLine line : page) {
                place = line.position();
                if (changes.test(line)) {
                    found.add(new Correction(line.position(), line.type(), line.time()));
                    if (found.size() == ENTRIES_MAX && place < upTo) {
                        return new Corrections(found, place);
                    }
                }
            }
            if (page.size() < PAGE) {
                return new Corrections(found, null);
            }
        }
        return new Corrections(found, place);
    }
}
