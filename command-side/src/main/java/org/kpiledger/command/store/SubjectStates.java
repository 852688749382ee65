package org.kpiledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.kpiledger.command.Folding;
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
        if (folded.isToBeSaved()) {
            snapshots.saveLater(folded, folding);
            folded = folded.saved();
        }
        if (folded.lastSequence() >= 0) {
            states.put(key, folded);
        }
        return folded;
    }

    private <S> Folded<S> known(SubjectId subject, String key, Folding<S> folding, Optional<Long> end) {
        Folded<?> known = states.getIfPresent(key);
        if (known != null && folding.stateType().isInstance(known.state())) {
            return new Folded<>(
                    known.subject(),
                    folding.stateType().cast(known.state()),
                    known.lastSequence(),
                    known.savedSequence());
        }
        Folded<S> none = new Folded<>(subject, folding.empty(), -1, -1);
        boolean tooShort = end.isPresent() && end.get() < SNAPSHOT_EVERY - 1;
        return tooShort ? none : snapshots.find(key, folding).orElse(none);
    }

    private <S> Folded<S> foldOn(SubjectId subject, Folded<S> known, Folding<S> folding) {
        Fold<S> fold = new Fold<>(known, folding);
        reader.ofSubject(subject, known.lastSequence() + 1, bytes -> fold.add(codec.decode(bytes)));
        return new Folded<>(fold.subject, fold.state, fold.lastSequence, known.savedSequence());
    }

    private static final class Fold<S> {
        private final Folding<S> folding;
        private SubjectId subject;
        private S state;
        private long lastSequence;

        Fold(Folded<S> from, Folding<S> folding) {
            this.folding = folding;
            this.subject = from.subject();
            this.state = from.state();
            this.lastSequence = from.lastSequence();
        }

        void add(Entry entry) {
            state = folding.step()
                    .evolve(state, entry.data(), entry.attributes().actor());
            subject = entry.subject();
            lastSequence = entry.sequence();
        }
    }
}
