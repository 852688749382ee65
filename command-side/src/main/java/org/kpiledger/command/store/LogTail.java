package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.TreeFrontier;

/**
 * What the writer keeps in memory of the log's end: the head, where subjects end, the receipts. Followed from the log
 * itself at the start, and whenever another node has written or a commit is in doubt.
 */
final class LogTail {
    private static final int PAGE = 1_000;

    private final DataSource dataSource;
    private final LogReader reader;
    private final EntryCodec codec = new EntryCodec();
    private final Receipts receipts = new Receipts();
    private final SubjectEnds subjectEnds = new SubjectEnds();
    private final String origin;
    private volatile Head head = Head.EMPTY;
    private boolean doubtful = true;

    LogTail(DataSource dataSource, LogReader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.origin = readOrigin();
        refreshIfDoubtful();
    }

    Head head() {
        return head;
    }

    String origin() {
        return origin;
    }

    Receipts receipts() {
        return receipts;
    }

    SubjectEnds subjectEnds() {
        return subjectEnds;
    }

    /** What is in memory may be behind the log. */
    void doubt() {
        doubtful = true;
    }

    void refreshIfDoubtful() {
        if (doubtful) {
            follow();
            doubtful = false;
        }
    }

    void advance(Head to, Map<String, Long> ends) {
        ends.forEach(subjectEnds::set);
        if (to.position() > head.position()) {
            head = to;
        }
    }

    /** The last sequence of the subject, -1 where it has no events. */
    long lastSequence(String subjectKey) {
        return subjectEnds.find(subjectKey).orElseGet(() -> {
            long last = readLastSequence(subjectKey);
            subjectEnds.set(subjectKey, last);
            return last;
        });
    }

    /** Whether exactly this row is in the log. */
    boolean holds(EntryRow row) {
        return reader.at(row.position())
                .map(bytes -> Arrays.equals(bytes, row.bytes()))
                .orElse(false);
    }

    /** Reads what was appended since, or, at the start, as far back as receipts are kept. */
    private void follow() {
        Head now = readHead();
        long from = head.position();
        if (from == 0) {
            Instant oldest = now.time().minus(Receipts.KEPT);
            from = Math.max(reader.positionAt(oldest, now.position()), now.position() - Receipts.COUNT_MAX);
        }
        while (from < now.position()) {
            List<byte[]> page = reader.after(from, PAGE);
            for (byte[] bytes : page) {
                remember(codec.decode(bytes));
            }
            from += page.size();
        }
        head = now;
    }

    private void remember(Entry entry) {
        subjectEnds.set(SubjectEnds.key(entry.subject()), entry.sequence());
        CommandKey key = new CommandKey(
                entry.attributes().actor(),
                entry.attributes().commandId(),
                entry.attributes().commandHash());
        receipts.follow(key, entry.position(), entry.time());
    }

    private Head readHead() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select size, frontier from log_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            long size = row.getLong(1);
            TreeFrontier frontier = TreeFrontier.decode(row.getBytes(2));
            if (frontier.size() != size) {
                throw new CorruptLog("The head says " + size + " entries, but its tree has " + frontier.size() + ".");
            }
            Instant time = size == 0
                    ? Instant.EPOCH
                    : EntryFrame.time(reader.at(size)
                            .orElseThrow(() -> new CorruptLog("The head says " + size
                                    + " entries, but the entry at position " + size + " is missing.")));
            return new Head(frontier, time);
        } catch (SQLException lost) {
            throw new StoreUnavailable("The log's head cannot be read at the moment.", lost);
        }
    }

    private String readOrigin() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select origin from log_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the log has not been given an origin");
            }
            return row.getString(1);
        } catch (SQLException lost) {
            throw new StoreUnavailable("The log's origin cannot be read at the moment.", lost);
        }
    }

    private long readLastSequence(String subjectKey) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select sequence from entries where subject_key = ? order by sequence desc limit 1")) {
            statement.setString(1, subjectKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException lost) {
            throw new StoreUnavailable("The log cannot be read at the moment.", lost);
        }
    }
}
