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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/**
 * Writes a batch of commands as one transaction. Used under the writer's lock only.
 *
 * <p>All checks come before the first insert, also against earlier commands of the same batch, so a command that must
 * fail fails alone.
 */
final class BatchWriter implements AutoCloseable {
    private final DataSource dataSource;
    private final Dialect dialect;
    private final LogTail tail;
    private final LogClock clock;
    private @Nullable Connection connection;

    BatchWriter(LogDatabase database, LogReader reader, LogClock clock) {
        this.dataSource = database.dataSource();
        this.dialect = database.dialect();
        this.clock = clock;
        this.tail = new LogTail(database.dataSource(), reader);
    }

    /** A command that passed the checks, and what it becomes. */
    private record Accepted(Append append, Receipt receipt) {}

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

    /** Writes what can be written, and completes every command, one way or the other. */
    void write(List<Append> batch) {
        try {
            List<Append> open = batch;
            while (!open.isEmpty()) {
                tail.refreshIfDoubtful();
                open = attempt(open);
            }
        } catch (RuntimeException failed) {
            batch.forEach(append -> append.done().completeExceptionally(failed));
        }
    }

    boolean holds(Map<String, Long> conditions) {
        tail.refreshIfDoubtful();
        return conditions.entrySet().stream()
                .allMatch(condition -> tail.lastSequence(condition.getKey()) == condition.getValue());
    }

    long lastSequence(String subjectKey) {
        tail.refreshIfDoubtful();
        return tail.lastSequence(subjectKey);
    }

    /** One try; answers the commands to try again because another node had moved the head. */
    private List<Append> attempt(List<Append> batch) {
        Head from = tail.head();
        Batch checked = check(batch, from);
        if (checked.rows.isEmpty()) {
            return List.of();
        }
        if (!commit(checked, from)) {
            tail.doubt();
            return checked.accepted.stream().map(Accepted::append).toList();
        }
        tail.advance(checked.head, checked.ends);
        for (Accepted one : checked.accepted) {
            tail.receipts().add(one.append().key(), one.receipt());
            one.append().done().complete(one.receipt());
        }
        return List.of();
    }

    /** What a batch has become so far. */
    private final class Batch {
        final List<EntryRow> rows = new ArrayList<>();
        final List<Accepted> accepted = new ArrayList<>();
        final Map<String, Long> ends = new HashMap<>();
        final Set<CommandKey.Short16> keys = new HashSet<>();
        Head head;

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
            try {
                Optional<Receipt> before = tail.receipts().find(append.key());
                if (before.isPresent()) {
                    append.done().complete(before.get());
                } else if (batch.keys.contains(append.key().shortKey())) {
                    // The same command twice in one batch: the second is decided again, and then finds the receipt.
                    throw new Conflict(append.subject().value());
                } else {
                    requireCurrent(append, batch);
                    accept(append, batch);
                }
            } catch (Conflict | KeyReused | ClockDisagrees | StoreUnavailable refused) {
                append.done().completeExceptionally(refused);
            }
        }
        return batch;
    }

    private static void requireCurrent(Append append, Batch batch) {
        if (batch.lastSequence(SubjectEnds.key(append.subject())) != append.firstSequence() - 1) {
            throw new Conflict(append.subject().value());
        }
        append.conditions().forEach((subjectKey, seen) -> {
            if (batch.lastSequence(subjectKey) != seen) {
                throw new Conflict(subjectKey);
            }
        });
    }

    private void accept(Append append, Batch batch) {
        TreeFrontier frontier = batch.head.frontier();
        Instant time = batch.head.time();
        long sequence = append.firstSequence();
        String subjectKey = SubjectEnds.key(append.subject());
        List<EntryRow> rows = new ArrayList<>(append.entries().size());
        for (byte[] entry : append.entries()) {
            time = clock.next(time);
            long position = frontier.size() + 1;
            EntryFrame.stamp(entry, position, time);
            LogHash leaf = LogHash.ofLeaf(entry);
            rows.add(new EntryRow(position, subjectKey, sequence++, leaf, entry));
            frontier = frontier.append(leaf);
        }
        Receipt receipt = new Receipt(batch.head.position() + 1, rows.size(), time, false);
        batch.rows.addAll(rows);
        batch.accepted.add(new Accepted(append, receipt));
        batch.keys.add(append.key().shortKey());
        batch.ends.put(subjectKey, sequence - 1);
        batch.head = new Head(frontier, time);
    }

    private boolean commit(Batch batch, Head from) {
        try {
            Connection open = open();
            if (!dialect.append(open, batch.rows, from, batch.head)) {
                open.rollback();
                return false;
            }
            return commitOrFindOut(open, batch);
        } catch (SQLException lost) {
            drop();
            tail.doubt();
            throw new StoreUnavailable("The log cannot be written at the moment; nothing was done.", lost);
        }
    }

    /** Commits; where the connection is lost in it, the log itself tells whether the batch is there. */
    private boolean commitOrFindOut(Connection open, Batch batch) {
        try {
            open.commit();
            dialect.makeDurable(open);
            return true;
        } catch (SQLException lost) {
            drop();
            tail.doubt();
            try {
                tail.refreshIfDoubtful();
                EntryRow last = batch.rows.getLast();
                if (!tail.holds(last)) {
                    throw new StoreUnavailable("The log could not be written; nothing was done.", lost);
                }
                dialect.makeDurable(open());
                return true;
            } catch (StoreUnavailable known) {
                if (known.getCause() == lost) {
                    throw known;
                }
                throw new OutcomeUnknown(lost);
            } catch (SQLException stillLost) {
                throw new OutcomeUnknown(stillLost);
            }
        }
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            Connection fresh = dataSource.getConnection();
            fresh.setAutoCommit(false);
            connection = fresh;
        }
        return connection;
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
