package org.kpiledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/**
 * The folded states of the subjects used last, for aggregates and facts alike; bounded, held strongly, and brought up to
 * date by the entries behind them.
 */
final class SubjectStates {
    private static final int STATES_MAX = 20_000;

    /** A subject is stored each time it has so many more events. */
    static final int SNAPSHOT_EVERY = 500;

    /**
     * A state and the last sequence that went into it, -1 for none.
     *
     * @param subject as its events spell it, which may differ in case from what was asked for
     * @param savedSequence the last sequence when it was stored last, -1 for never
     */
    record Folded<S>(SubjectId subject, S state, long lastSequence, long savedSequence) {
        boolean isToBeSaved() {
            return lastSequence - savedSequence >= SNAPSHOT_EVERY;
        }

        Folded<S> saved() {
            return new Folded<>(subject, state, lastSequence, lastSequence);
        }
    }

    private final LogReader reader;
    private final SubjectEnds ends;
    private final Snapshots snapshots;
    private final EntryCodec codec = new EntryCodec();
    private final Cache<String, Folded<?>> states = Caffeine.newBuilder()
            .maximumSize(STATES_MAX)
            .executor(Runnable::run)
            .build();

    SubjectStates(LogReader reader, SubjectEnds ends, Snapshots snapshots) {
        this.reader = reader;
        this.ends = ends;
        this.snapshots = snapshots;
    }

    /** The subject's state as far as this node knows the log. */
    <S> Folded<S> current(SubjectId subject, Folding<S> folding) {
        String key = SubjectEnds.key(subject);
        Optional<Long> end = ends.find(key);
        Folded<S> known = known(subject, key, folding, end);
        if (end.isPresent() && end.get() == known.lastSequence()) {
            return known;
        }
        Folded<S> folded = foldOn(subject, known, folding);
        return folded.lastSequence() < 0 ? folded : keep(key, folded, folding);
    }

    /**
     * Folds on by what this node has just written, if the state is at hand, so that it need not be read back.
     *
     * @param events from the sequence on, as they stand in the log
     */
    <S> void advance(
            SubjectId subject, Folding<S> folding, long firstSequence, List<DomainEvent> events, Author author) {
        String key = SubjectEnds.key(subject);
        Folded<S> known = cached(key, folding);
        if (known == null || known.lastSequence() != firstSequence - 1) {
            return;
        }
        Fold<S> fold = new Fold<>(known, folding);
        events.forEach(event -> fold.add(event, author));
        keep(key, fold.folded(known.subject()), folding);
    }

    private <S> Folded<S> keep(String key, Folded<S> folded, Folding<S> folding) {
        Folded<S> kept = folded;
        if (folded.isToBeSaved()) {
            snapshots.saveLater(folded, folding);
            kept = folded.saved();
        }
        states.put(key, kept);
        return kept;
    }

    private <S> @Nullable Folded<S> cached(String key, Folding<S> folding) {
        Folded<?> known = states.getIfPresent(key);
        return known != null && folding.stateType().isInstance(known.state())
                ? new Folded<>(
                        known.subject(),
                        folding.stateType().cast(known.state()),
                        known.lastSequence(),
                        known.savedSequence())
                : null;
    }

    private <S> Folded<S> known(SubjectId subject, String key, Folding<S> folding, Optional<Long> end) {
        Folded<S> known = cached(key, folding);
        if (known != null) {
            return known;
        }
        Folded<S> none = new Folded<>(subject, folding.empty(), -1, -1);
        boolean tooShort = end.isPresent() && end.get() < SNAPSHOT_EVERY - 1;
        return tooShort ? none : snapshots.find(key, folding).orElse(none);
    }

    private <S> Folded<S> foldOn(SubjectId subject, Folded<S> known, Folding<S> folding) {
        Fold<S> fold = new Fold<>(known, folding);
        AtomicReference<SubjectId> spelled = new AtomicReference<>(known.subject());
        reader.ofSubject(subject, known.lastSequence() + 1, bytes -> {
            Entry entry = codec.decode(bytes);
            if (entry.sequence() != fold.lastSequence + 1
                    || !SubjectEnds.key(entry.subject()).equals(SubjectEnds.key(subject))) {
                throw CorruptLog.at(
                        entry.position(), "is not the next of " + subject + ", as the index of subjects has it");
            }
            spelled.set(entry.subject());
            fold.add(
                    entry.data(),
                    new Author(entry.attributes().actor(), entry.attributes().onBehalfOf()));
        });
        return fold.folded(spelled.get());
    }

    private static final class Fold<S> {
        private final Folding<S> folding;
        private final long savedSequence;
        private S state;
        private long lastSequence;

        Fold(Folded<S> from, Folding<S> folding) {
            this.folding = folding;
            this.savedSequence = from.savedSequence();
            this.state = from.state();
            this.lastSequence = from.lastSequence();
        }

        void add(DomainEvent event, Author author) {
            state = folding.step().evolve(state, event, author);
            lastSequence++;
        }

        Folded<S> folded(SubjectId subject) {
            return new Folded<>(subject, state, lastSequence, savedSequence);
        }
    }
}
