package org.kpiledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/**
 * The folded states of the subjects used last, for aggregates and facts alike; bounded by the memory that they take, held
 * strongly, and brought up to date by the entries behind them.
 */
final class SubjectStates {
    /** What all states together may take, an eighth of the heap that the program is started with. */
    private static final long BYTES_MAX = 128L << 20;

    /** A single state counts as no more than so many bytes, so that one that is larger is kept all the same. */
    private static final long STATE_BYTES_MAX = BYTES_MAX / 4;

    /** Of what is kept beside a state: its subject, its key and its place. */
    private static final int BESIDE_BYTES = 300;

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
    private final StateMemory memory = new StateMemory();
    private final Cache<String, Folded<?>> states = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((String _, Folded<?> folded) -> weight(folded))
            .executor(Runnable::run)
            .build();
    private final ConcurrentMap<String, Ahead<?>> ahead = new ConcurrentHashMap<>();

    SubjectStates(LogReader reader, SubjectEnds ends, Snapshots snapshots) {
        this.reader = reader;
        this.ends = ends;
        this.snapshots = snapshots;
    }

    private int weight(Folded<?> folded) {
        return (int) Math.min(BESIDE_BYTES + memory.bytes(folded.state()), STATE_BYTES_MAX);
    }

    /**
     * What a subject becomes by an append that is not durable yet.
     *
     * @param append the last one that went into it
     */
    record Ahead<S>(Folded<S> folded, Folding<S> folding, Append append) {}

    /**
     * The subject's state with what was handed over to be written, so that a command need not wait for the one before it.
     *
     * @param relied told of the append that the state rests on, where that is not durable yet
     */
    <S> Folded<S> read(SubjectId subject, Folding<S> folding, Consumer<CompletableFuture<Receipt>> relied) {
        String key = SubjectEnds.key(subject);
        Ahead<?> next = ahead.get(key);
        if (next == null
                || next.append().hasFailed()
                || ends.find(key).orElse(-1L) >= next.folded().lastSequence()) {
            return current(subject, folding);
        }
        relied.accept(next.append().done());
        return typed(next.folded(), folding);
    }

    /**
     * The subjects of a kind whose ids begin so, ignoring case: those of the log, in its order, and behind them those that an append
     * makes that is not durable yet.
     *
     * @param listed told what was found, as a condition
     */
    List<SubjectId> subjectsBeginning(String prefix, Predicate<SubjectId> such, Consumer<Listing> listed) {
        long end = reader.end();
        String begin = prefix.toLowerCase(Locale.ROOT);
        // Looked at first: what becomes durable meanwhile stands in the log.
        List<SubjectId> coming = ahead.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begin))
                .map(entry -> entry.getValue().folded().subject())
                .toList();
        Map<String, SubjectId> all = new LinkedHashMap<>();
        reader.subjectsBeginning(prefix).forEach(subject -> all.put(SubjectEnds.key(subject), subject));
        coming.forEach(subject -> all.putIfAbsent(SubjectEnds.key(subject), subject));
        List<SubjectId> found = all.values().stream().filter(such).toList();
        listed.accept(Listing.of(prefix, such, end, found));
        return found;
    }

    /** The position of the subject's first entry that is durable, empty where it has none. */
    OptionalLong firstPosition(SubjectId subject) {
        return reader.firstPosition(subject);
    }

    /** Folds on by what was just handed over; absent where the state before it is not at hand. */
    <S> @Nullable Ahead<S> ahead(Folding<S> folding, Append append, List<DomainEvent> events, Author author) {
        Folded<S> before = read(append.subject(), folding, _ -> {});
        if (before.lastSequence() != append.firstSequence() - 1) {
            return null;
        }
        Fold<S> fold = new Fold<>(before, folding);
        events.forEach(event -> fold.add(event, author));
        SubjectId spelled = before.lastSequence() < 0 ? append.subject() : before.subject();
        Ahead<S> made = new Ahead<>(fold.folded(spelled), folding, append);
        ahead.put(SubjectEnds.key(append.subject()), made);
        return made;
    }

    /** Takes note of how an append ended: what it made is the state now, or never was. */
    <S> void settle(Append append, @Nullable Ahead<S> made) {
        String key = SubjectEnds.key(append.subject());
        if (!Append.isWritten(append.done())) {
            // What was decided on it fails as well, and one that was not may stand there by now.
            ahead.computeIfPresent(
                    key, (_, last) -> last.append() == append || last.append().hasFailed() ? null : last);
            return;
        }
        if (made != null) {
            keepLatest(key, made.folded(), made.folding());
            ahead.remove(key, made);
        }
    }

    /** Commands that were written together come here in any order. */
    private <S> void keepLatest(String key, Folded<S> folded, Folding<S> folding) {
        states.asMap().compute(key, (_, known) -> {
            if (known != null && known.lastSequence() >= folded.lastSequence()) {
                return known;
            }
            long saved =
                    known == null ? folded.savedSequence() : Math.max(known.savedSequence(), folded.savedSequence());
            Folded<S> latest = new Folded<>(folded.subject(), folded.state(), folded.lastSequence(), saved);
            if (latest.isToBeSaved()) {
                snapshots.saveLater(latest, folding);
                return latest.saved();
            }
            return latest;
        });
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
        return known != null && folding.stateType().isInstance(known.state()) ? typed(known, folding) : null;
    }

    private static <S> Folded<S> typed(Folded<?> known, Folding<S> folding) {
        return new Folded<>(
                known.subject(), folding.stateType().cast(known.state()), known.lastSequence(), known.savedSequence());
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
