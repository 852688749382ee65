package org.kpiledger.command.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/** Compares each stored state with the one that the subject's entries fold to. */
final class SnapshotsInspection {
    private final Questions questions;
    private final Function<SubjectId, Folding<?>> foldings;
    private final WholeEntries entries;
    private final SubjectIndex index;
    private final EntryCodec codec = new EntryCodec();

    SnapshotsInspection(LogDatabase database, Questions questions, Function<SubjectId, Folding<?>> foldings) {
        this.questions = questions;
        this.foldings = foldings;
        this.entries = new WholeEntries(database);
        this.index = new SubjectIndex(database, entries);
    }

    private record Stored(
            String subject, long sequence, long position, String shapeHash, byte[] state, boolean ofThisLog) {}

    Inspected inspect() {
        List<String> subjects = questions.ask(
                "select subject_key from snapshots order by subject_key", _ -> {}, row -> row.getString(1));
        int compared = 0;
        for (String subject : subjects) {
            for (Stored stored : stored(subject)) {
                @Nullable Inspected divergence = divergence(subject, stored);
                if (divergence != null) {
                    return divergence;
                }
                compared++;
            }
        }
        return Inspected.agreeing(
                LogInspection.SNAPSHOTS, compared + " kept, each what its subject's entries fold to.");
    }

    private List<Stored> stored(String subjectKey) {
        return questions.ask(
                "select s.subject, s.sequence, s.position, s.shape_hash, s.state, e.position is not null"
                        + " from snapshots s left join entries e on e.position = s.position"
                        + " and e.subject_key = s.subject_key and e.sequence = s.sequence and e.leaf_hash = s.leaf_hash"
                        + " where s.subject_key = ?",
                statement -> statement.setString(1, subjectKey),
                row -> new Stored(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getBoolean(6)));
    }

    private @Nullable Inspected divergence(String subjectKey, Stored stored) {
        String state = "The state of " + stored.subject() + " at its number " + stored.sequence();
        if (!stored.ofThisLog()) {
            return Inspected.diverging(
                    LogInspection.SNAPSHOTS, stored.position(), state + " is of another entry than the log has there.");
        }
        try {
            SubjectId subject = new SubjectId(stored.subject());
            return same(stored, subject, foldings.apply(subject))
                    ? null
                    : diverging(subjectKey, stored, state + " is not what its entries fold to.");
        } catch (RuntimeException unreadable) {
            return diverging(subjectKey, stored, state + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Of all the subject's entries up to there one may be another than was folded then. */
    private Inspected diverging(String subjectKey, Stored stored, String sentence) {
        long first = questions
                .ask(
                        "select min(position) from entries where subject_key = ? and position between 1 and ?",
                        statement -> {
                            statement.setString(1, subjectKey);
                            statement.setLong(2, stored.position());
                        },
                        row -> row.getLong(1))
                .getFirst();
        return first == 0
                ? Inspected.diverging(LogInspection.SNAPSHOTS, stored.position(), sentence)
                : Inspected.divergingWithin(LogInspection.SNAPSHOTS, new Place(first, stored.position()), sentence);
    }

    /** One of another shape is left unused by the program, and so by its inspection. */
    private <S> boolean same(Stored stored, SubjectId subject, Folding<S> folding) {
        StateCodec<S> states = new StateCodec<>(folding.stateType());
        if (!stored.shapeHash().equals(states.shapeHash())) {
            return true;
        }
        AtomicReference<S> folded = new AtomicReference<>(folding.empty());
        ofSubject(SubjectEnds.key(subject), stored, entry -> {
            Author author =
                    new Author(entry.attributes().actor(), entry.attributes().onBehalfOf());
            folded.set(folding.step().evolve(folded.get(), entry.data(), author));
        });
        return folded.get().equals(states.decode(stored.state()));
    }

    /** By the index, and behind its end by the entries' columns, since it is written behind the log. */
    private void ofSubject(String subjectKey, Stored stored, Consumer<Entry> each) {
        Consumer<byte[]> upTo = bytes -> {
            Entry entry = codec.decode(bytes);
            if (entry.sequence() <= stored.sequence()) {
                each.accept(entry);
            }
        };
        index.read(subjectKey, 0, upTo);
        entries.ask(
                        "select " + WholeEntries.COLUMNS + " from entries e"
                                + " where e.position > ? and e.position <= ? and e.subject_key = ? order by e.position",
                        statement -> {
                            statement.setLong(1, index.end());
                            statement.setLong(2, stored.position());
                            statement.setString(3, subjectKey);
                        })
                .forEach(upTo);
    }
}
