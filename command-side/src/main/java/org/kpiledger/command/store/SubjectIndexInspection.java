package org.kpiledger.command.store;

import java.util.List;
import java.util.Optional;
import org.kpiledger.edge.inspection.Inspected;

/** Compares the index of subjects with the columns of the entries that it has taken in. */
final class SubjectIndexInspection {
    private static final String ABSENT = "select e.position, e.subject_key, e.sequence from entries e"
            + " left join subject_index i on i.subject_key = e.subject_key and i.sequence = e.sequence"
            + " where e.position <= ? and (i.position is null or i.position <> e.position)"
            + " order by e.position limit 1";

    private static final String FOREIGN = "select i.position, i.subject_key, i.sequence from subject_index i"
            + " left join entries e on e.position = i.position"
            + " where e.position is null or e.subject_key <> i.subject_key or e.sequence <> i.sequence"
            + " order by i.position limit 1";

    private final Questions questions;

    private SubjectIndexInspection(Questions questions) {
        this.questions = questions;
    }

    private record Place(long position, String subjectKey, long sequence) {}

    /** @param size of the log */
    static Inspected of(Questions questions, long size) {
        return new SubjectIndexInspection(questions).inspect(size);
    }

    private Inspected inspect(long size) {
        List<Long> ends =
                questions.ask("select position from subject_index_end where id = 1", _ -> {}, row -> row.getLong(1));
        if (ends.isEmpty() || ends.getFirst() < 0) {
            return Inspected.diverging(LogInspection.SUBJECTS, 0, "The index does not say how far it goes.");
        }
        // An index beside a writer may have gone on since the head was read.
        long end = ends.getFirst();
        Optional<Place> absent = first(ABSENT, end);
        if (absent.isPresent()) {
            Place place = absent.get();
            return Inspected.diverging(
                    LogInspection.SUBJECTS,
                    place.position(),
                    "The entry " + place.position() + ", number " + place.sequence() + " of " + place.subjectKey()
                            + ", is not found by the index.");
        }
        Optional<Place> foreign = first(FOREIGN, -1);
        if (foreign.isPresent()) {
            Place place = foreign.get();
            return Inspected.diverging(
                    LogInspection.SUBJECTS,
                    place.position(),
                    "The index has number " + place.sequence() + " of " + place.subjectKey() + " at position "
                            + place.position() + ", where it does not stand.");
        }
        long entries = questions
                .ask("select max(position) from entries", _ -> {}, row -> row.getLong(1))
                .getFirst();
        if (end > Math.max(size, entries)) {
            return Inspected.diverging(
                    LogInspection.SUBJECTS, size + 1, "The index says that it goes up to " + end + ", beyond the log.");
        }
        return Inspected.agreeing(
                LogInspection.SUBJECTS, "It finds each of the " + end + " entries that it has taken in, and no other.");
    }

    private Optional<Place> first(String sql, long end) {
        return questions
                .ask(
                        sql,
                        statement -> {
                            if (end >= 0) {
                                statement.setLong(1, end);
                            }
                        },
                        row -> new Place(row.getLong(1), row.getString(2), row.getLong(3)))
                .stream()
                .findFirst();
    }
}
