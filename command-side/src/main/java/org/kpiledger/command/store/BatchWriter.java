package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch of commands as one transaction. Used under the writer's lock only.
 *
 * <p>All checks come before the first insert, also against earlier commands of the same batch, so a command that must
 * fail fails alone.
 */
final class BatchWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /** How often a batch is tried again because another node had moved the head. */
    private static final int ATTEMPTS_MAX = 100;

    private final LogDatabase database;
    private final LogTail tail;
    private final LogClock clock;
    private @Nullable Connection connection;

    BatchWriter(LogDatabase database, LogReader reader, SubjectIndex index, LogClock clock) {
        this.database = database;
        this.clock = clock;
        this.tail = new LogTail(database, reader, index, clock);
    }

    Head head() {
        return tail.head();
    }

    String origin() {
        return tail.origin();
    }

    Receipts receipts() {
        return tail.receipts();
    }

    SubjectEnds subjectEnds() {
        return tail.subjectEnds();
    }

    /** Follows what other nodes have written. */
    void follow() {
        tail.refresh();
    }

    long lastSequence(String subjectKey) {
        tail.refreshIfDoubtful();
        return tail.lastSequence(subjectKey);
    }

    /** Writes what can be written, and answers every command, one way or the other. */
    void write(List<Append> appends) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
                tail.refreshIfDoubtful();
                if (attempt(appends)) {
                    return;
                }
            }
            throw new Overloaded();
        } catch (StoreUnavailable | OutcomeUnknown | CorruptLog | Overloaded known) {
            refuse(appends, known);
        } catch (Throwable unexpected) {
            // It is not known how far it came, and nobody may be left waiting.
            LOG.error("Writing a batch of commands failed unexpectedly.", unexpected);
            drop();
            tail.doubt();
            refuse(appends, new OutcomeUnknown(unexpected));
        }
    }

    private static void refuse(List<Append> appends, RuntimeException because) {
        appends.forEach(append -> append.done().completeExceptionally(because));
    }

    /** One try; false when it is to be tried again because another node had moved the head. */
    private boolean attempt(List<Append> appends) {
        Head from = tail.head();
        Batch batch = check(appends, from);
        // Where something is written, the head itself tells whether another node was faster.
        boolean unsure = batch.conflicts || batch.rows.isEmpty();
        if (unsure && tail.refresh()) {
            return false;
        }
        if (!batch.rows.isEmpty()) {
            if (!commit(batch, from)) {
                tail.refresh();
                return false;
            }
            tail.advance(batch.head, batch.rows);
        }
        batch.answers.forEach(this::keep);
        batch.answers.forEach(Answer::give);
        return true;
    }

    private void keep(Answer answer) {
        Receipt receipt = answer.receipt();
        if (receipt != null && !receipt.repeated() && !answer.append().asksOnly()) {
            tail.receipts().add(answer.append().key(), receipt);
            if (answer.append().accepted() != null) {
                clock.accept(answer.append().accepted());
            }
        }
    }

    /** What a command is told once the batch is durable; earlier, a conflict would be decided again on old state. */
    private record Answer(
            Append append,
            @Nullable Receipt receipt,
            @Nullable RuntimeException refusal) {
        void give() {
            if (refusal != null) {
                append.done().completeExceptionally(refusal);
            } else {
                append.done().complete(receipt);
            }
        }
    }

    /** What a batch has become so far. */
    private final class Batch {
        final List<EntryRow> rows = new ArrayList<>();
        final List<Answer> answers = new ArrayList<>();
        final Map<String, Long> ends = new HashMap<>();
        final Set<CommandKey.Short16> keys = new HashSet<>();
        final List<SubjectId> begun = new ArrayList<>();
        final Set<CompletableFuture<Receipt>> accepted = new HashSet<>();
        Head head;
        boolean conflicts;

        Batch(Head from) {
            head = from;
        }

        long lastSequence(String subjectKey) {
            Long inBatch = ends.get(subjectKey);
            return inBatch != null ? inBatch : tail.lastSequence(subjectKey);
        }
    }

    private Batch check(List<Append> appends, Head from) {
        Batch batch = new Batch(from);
        for (Append append : appends) {
            batch.answers.add(check(append, batch));
        }
        return batch;
    }

    private Answer check(Append append, Batch batch) {
        try {
            Optional<Receipt> before = tail.receipts().find(append.key());
            if (before.isPresent()) {
                return new Answer(append, before.get(), null);
            }
            if (batch.keys.contains(append.key().shortKey())) {
                // The same command twice in one batch: the second is decided again, and then finds the receipt.
                throw new Conflict(append.subject().value());
            }
            requireCurrent(append, batch);
            return new Answer(append, accept(append, batch), null);
        } catch (Conflict | ClockDisagrees moved) {
            // Another node may have written what it stands against, or have accepted the clock.
            batch.conflicts = true;
            return new Answer(append, null, moved);
        } catch (RuntimeException refusal) {
            return new Answer(append, null, refusal);
        }
    }

    private void requireCurrent(Append append, Batch batch) {
        for (CompletableFuture<Receipt> earlier : append.reliedOn()) {
            if (!Append.isWritten(earlier) && !batch.accepted.contains(earlier)) {
                throw new Conflict(append.subject().value());
            }
        }
        long last = batch.lastSequence(SubjectEnds.key(append.subject()));
        if (!append.asksOnly() && last != append.firstSequence() - 1) {
            throw new Conflict(append.subject().value());
        }
        append.conditions().forEach((subjectKey, seen) -> {
            if (batch.lastSequence(subjectKey) != seen) {
                throw new Conflict(subjectKey);
            }
        });
        for (Listing listing : append.listings()) {
            if (tail.newSubjects().overtook(listing) || batch.begun.stream().anyMatch(listing::misses)) {
                throw new Conflict(listing.beginning());
            }
        }
    }

    private Receipt accept(Append append, Batch batch) {
        if (append.asksOnly()) {
            return new Receipt(batch.head.position(), 0, batch.head.time(), false);
        }
        TreeFrontier frontier = batch.head.frontier();
        Instant time = batch.head.time();
        long sequence = append.firstSequence();
        String subjectKey = SubjectEnds.key(append.subject());
        List<EntryRow> rows = new ArrayList<>(append.entries().size());
        for (byte[] entry : append.entries()) {
            time = timeOf(append, time);
            long position = frontier.size() + 1;
            EntryFrame.stamp(entry, position, time);
            LogHash leaf = LogHash.ofLeaf(entry);
            rows.add(new EntryRow(position, append.subject(), sequence++, leaf, entry));
            frontier = frontier.append(leaf);
        }
        Receipt receipt = new Receipt(batch.head.position() + 1, rows.size(), time, false);
        batch.rows.addAll(rows);
        if (append.firstSequence() == 0) {
            batch.begun.add(append.subject());
        }
        batch.accepted.add(append.done());
        batch.keys.add(append.key().shortKey());
        batch.ends.put(subjectKey, sequence - 1);
        batch.head = new Head(frontier, time);
        return receipt;
    }

    private Instant timeOf(Append append, Instant last) {
        if (append.simulatedTime() != null) {
            return LogClock.after(last, append.simulatedTime());
        }
        return append.accepted() == null ? clock.next(last) : clock.next(last, append.accepted());
    }

    /** @return false when the head had been moved, and nothing was written */
    private boolean commit(Batch batch, Head from) {
        boolean reused = connection != null;
        Connection open = open();
        try {
            return database.dialect().append(open, batch.rows, from, batch.head, tail.epoch());
        } catch (SQLException lost) {
            drop();
            database.renewAfter(lost);
            tail.doubt();
            if (isThere(batch, lost)) {
                return true;
            }
            if (reused) {
                // The connection may have died of old age since the last batch.
                return tail.head().equals(from) && commit(batch, from);
            }
            throw database.unavailable("The log could not be written; nothing was done.", lost);
        }
    }

    /** The connection was lost while the batch was written: the log itself tells whether it is there. */
    private boolean isThere(Batch batch, SQLException lost) {
        try {
            tail.refresh();
            return tail.holds(batch.rows.getLast());
        } catch (RuntimeException stillLost) {
            stillLost.addSuppressed(lost);
            throw new OutcomeUnknown(stillLost);
        }
    }

    private Connection open() {
        Connection kept = connection;
        if (kept != null) {
            return kept;
        }
        try {
            Connection fresh = database.dataSource().getConnection();
            connection = fresh;
            return fresh;
        } catch (SQLException away) {
            throw database.unavailable("The log cannot be written at the moment; nothing was done.", away);
        }
    }

    private void drop() {
        Connection lost = connection;
        connection = null;
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException alreadyGone) {
                // The connection is given up either way.
            }
        }
    }

    @Override
    public void close() {
        drop();
    }
}
