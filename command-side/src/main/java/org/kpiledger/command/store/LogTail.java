package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TreeFrontier;

/**
 * What the writer keeps in memory of the log's end: the head, where subjects end and which began last, the receipts. Followed from the log
 * itself at the start, and whenever another node has written or a commit is in doubt.
 */
final class LogTail {
    private static final int PAGE = 1_000;
    private static final String CLOCK_ACCEPTED =
            EventRegistry.CURRENT.of(ClockAccepted.class).type();
    private static final String READ_HEAD = "select size, frontier, epoch from log_head where id = 1";

    private final LogDatabase database;
    private final LogReader reader;
    private final LogClock clock;
    private final EntryCodec codec = new EntryCodec();
    private final Receipts receipts = new Receipts();
    private final SubjectEnds subjectEnds = new SubjectEnds();
    private final NewSubjects newSubjects = new NewSubjects();
    private final SubjectIndex index;
    private final String origin;
    private volatile Head head = Head.EMPTY;
    private long epoch;
    private boolean doubtful = true;

    LogTail(LogDatabase database, LogReader reader, SubjectIndex index, LogClock clock) {
        this.database = database;
        this.reader = reader;
        this.index = index;
        this.clock = clock;
        this.origin = readOrigin();
        refresh();
    }

    Head head() {
        return head;
    }

    /** Of the head, as it was read last; a batch is written in it or not at all. */
    long epoch() {
        return epoch;
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

    NewSubjects newSubjects() {
        return newSubjects;
    }

    /** A transaction of this node may have ended otherwise than it said, or have yet to end. */
    void doubt() {
        doubtful = true;
    }

    void refreshIfDoubtful() {
        if (doubtful) {
            refresh();
        }
    }

    /**
     * Reads what was appended since.
     *
     * @return whether there was anything
     * @throws CorruptLog when the log is not the one that was known, grown
     */
    boolean refresh() {
        Head now = readHead();
        boolean moved = now.position() != head.position();
        follow(now);
        doubtful = false;
        return moved;
    }

    /** What was just written by this node; without effect where it was followed already. */
    void advance(Head to, List<EntryRow> rows) {
        if (to.position() > head.position()) {
            for (EntryRow row : rows) {
                note(row.subject(), row.sequence(), row.position());
            }
            moveTo(to);
        }
    }

    private void note(SubjectId subject, long sequence, long position) {
        noteEnd(SubjectEnds.key(subject), sequence, position);
        if (sequence == 0) {
            newSubjects.add(subject, position);
        }
    }

    private void noteEnd(String subjectKey, long sequence, long position) {
        subjectEnds.set(subjectKey, sequence);
        index.follow(subjectKey, sequence, position);
    }

    private void moveTo(Head to) {
        reader.endsAt(to.position());
        head = to;
    }

    /** The last sequence of the subject, -1 where it has no events. */
    long lastSequence(String subjectKey) {
        return subjectEnds.find(subjectKey).orElseGet(() -> {
            long last = index.lastSequence(subjectKey);
            subjectEnds.set(subjectKey, last);
            return last;
        });
    }

    /** Whether exactly this row is in the log. */
    boolean holds(EntryRow row) {
        return reader.committedAt(row.position())
                .map(bytes -> Arrays.equals(bytes, row.bytes()))
                .orElse(false);
    }

    private void follow(Head now) {
        if (now.position() < head.position()) {
            throw new CorruptLog("The log ends at position " + now.position() + ", but it had " + head.position()
                    + " entries before. Was an older copy of the database restored?");
        }
        if (head.position() == 0) {
            followWindow(now);
        } else {
            requireGrown(now, remember(head.position(), now.position(), head.frontier()));
        }
        moveTo(now);
    }

    /** At the start: the end of the log is checked, as far back as receipts are kept and the index is behind. */
    private void followWindow(Head now) {
        ReceiptWindow window = new ReceiptWindow(now, receipts::follow);
        new EndOfLog(database).check(now, index.end(), (entry, position, time) -> {
            noteEnd(SubjectEnds.key(entry.subject()), entry.sequence(), position);
            window.pass(entry, position, time);
        });
        newSubjects.startAt(now.position());
        reader.ofSubject(SubjectId.INSTALLATION, 0, this::rememberAccepted);
    }

    private static void requireGrown(Head now, TreeFrontier grown) {
        if (!grown.equals(now.frontier())) {
            throw new CorruptLog("The entries up to position " + now.position()
                    + " do not make the tree that the head of the log has.");
        }
    }

    /** Notes the entries behind one position up to another; answers the tree with them appended. */
    private TreeFrontier remember(long from, long to, TreeFrontier before) {
        TreeFrontier tree = before;
        long position = from;
        while (position < to) {
            List<byte[]> page = reader.committedAfter(position, (int) Math.min(PAGE, to - position));
            if (page.isEmpty()) {
                throw gap();
            }
            for (byte[] bytes : page) {
                position++;
                if (EntryFrame.position(bytes) != position) {
                    throw gap();
                }
                EntryOutline entry = EntryOutline.of(bytes);
                note(entry.subject(), entry.sequence(), position);
                receipts.follow(entry.command(), position, EntryFrame.time(bytes));
                if (entry.subject().equals(SubjectId.INSTALLATION)) {
                    rememberAccepted(bytes);
                }
                tree = tree.append(LogHash.ofLeaf(bytes));
            }
        }
        return tree;
    }

    private void rememberAccepted(byte[] bytes) {
        if (EntryOutline.of(bytes).type().equals(CLOCK_ACCEPTED)
                && codec.decode(bytes).data() instanceof ClockAccepted accepted) {
            clock.accept(accepted);
        }
    }

    private CorruptLog gap() {
        return new CorruptLog("The log has a gap in its positions: an entry is missing.");
    }

    /**
     * The head as committed. In doubt its epoch is raised: that waits for a transaction of this node that has yet to
     * end, and keeps one that has yet to begin from taking effect. What is found then is made durable, since nobody may
     * have come to that.
     */
    private Head readHead() {
        try (Connection connection = database.dataSource().getConnection()) {
            if (!doubtful) {
                return readHead(connection);
            }
            try (PreparedStatement raise =
                    connection.prepareStatement("update log_head set epoch = epoch + 1 where id = 1")) {
                raise.executeUpdate();
            }
            Head found = readHead(connection);
            database.dialect().makeDurable(connection);
            return found;
        } catch (SQLException lost) {
            throw database.unavailable("The log's head cannot be read at the moment.", lost);
        }
    }

    private Head readHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long size = row.getLong(1);
            TreeFrontier frontier = decoded(row.getBytes(2));
            epoch = row.getLong(3);
            if (frontier.size() != size) {
                throw new CorruptLog("The head says " + size + " entries, but its tree has " + frontier.size() + ".");
            }
            return frontier.equals(head.frontier()) ? head : new Head(frontier, timeAt(connection, size));
        }
    }

    private static TreeFrontier decoded(byte[] frontier) {
        try {
            return TreeFrontier.decode(frontier);
        } catch (MalformedLogData bad) {
            throw new CorruptLog("The head of the log cannot be read: " + bad.getMessage(), bad);
        }
    }

    private static Instant timeAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select bytes from entries where position = ?")) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                byte[] bytes = row.next() ? row.getBytes(1) : null;
                if (bytes == null) {
                    throw CorruptLog.at(position, "is missing, though the head of the log counts it");
                }
                return EntryFrame.time(bytes);
            }
        } catch (UnreadableEntry unreadable) {
            throw CorruptLog.at(position, "cannot be read: " + unreadable.getMessage());
        }
    }

    private String readOrigin() {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("select origin from log_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the log has not been given an origin");
            }
            return row.getString(1);
        } catch (SQLException lost) {
            throw database.unavailable("The log's origin cannot be read at the moment.", lost);
        }
    }
}
