package org.kpiledger.command.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.kpiledger.events.SubjectId;

/**
 * Which subjects began last in the log, and where: as many as a command could be overtaken by between its decision and
 * its entry, and no more. Used under the writer's lock only.
 */
final class NewSubjects {
    private static final int SUBJECTS_MAX = 10_000;

    private record Begun(SubjectId subject, long position) {}

    private final Deque<Begun> last = new ArrayDeque<>();
    private long allBehind;

    /** From here on, each that begins is told. */
    void startAt(long position) {
        last.clear();
        allBehind = position;
    }

    /** Takes up one that began at the position, each in its turn. */
    void add(SubjectId subject, long position) {
        last.addLast(new Begun(subject, position));
        if (last.size() > SUBJECTS_MAX) {
            allBehind = last.removeFirst().position();
        }
    }

    /** Whether one began that the listing misses; also where it is too old to tell. */
    boolean overtook(Listing listing) {
        if (listing.end() < allBehind) {
            return true;
        }
        for (Iterator<Begun> begun = last.descendingIterator(); begun.hasNext(); ) {
            Begun one = begun.next();
            if (one.position() <= listing.end()) {
                return false;
            }
            if (listing.misses(one.subject())) {
                return true;
            }
        }
        return false;
    }
}
