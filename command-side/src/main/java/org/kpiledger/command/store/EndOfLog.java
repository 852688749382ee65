package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.log.LogHash;

/**
 * Checks the end of the log at each start, before anything is appended to it: that no entry is missing or beyond the
 * head, that the bytes of each are those of its leaf hash, its place and its subject, and that the leaves make the tree
 * of the head.
 *
 * <p>So much of it is checked as is read for the receipts at most, the last million entries: damage further back is found
 * by whoever reads there, and by a check of the whole log.
 */
final class EndOfLog {
    /** One more than receipts are kept of, for the command before the first of them. */
    private static final long CHECKED_MAX = Receipts.COUNT_MAX + 1L;

    private static final int PAGE = 1_000;

    /** What is done with an entry that was checked. */
    interface Checked {
        void entry(EntryOutline entry, long position, Instant time);
    }

    private final LogDatabase database;
    private final long checkedMax;

    EndOfLog(LogDatabase database) {
        this(database, CHECKED_MAX);
    }

    EndOfLog(LogDatabase database, long checkedMax) {
        this.database = database;
        this.checkedMax = checkedMax;
    }

    private record Row(long position, String subjectKey, long sequence, byte[] leafHash, byte @Nullable [] bytes) {}

    /**
     * @param atLeastFrom the position behind which it is checked at least
     * @param checked is handed each entry that was checked, in order
     * @throws CorruptLog naming the first position that is damaged
     */
    void check(Head head, long atLeastFrom, Checked checked) {
        long end = head.position();
        long position = Math.clamp(end - checkedMax, 0, atLeastFrom);
        TreeCheck tree = new TreeCheck(head.frontier(), position);
        Instant before = Instant.MIN;
        while (position < end) {
            List<Row> page = page(position, end);
            if (page.isEmpty()) {
                throw CorruptLog.at(position + 1, "is missing");
            }
            for (Row row : page) {
                position++;
                if (row.position() != position) {
                    throw CorruptLog.at(position, "is missing");
                }
                before = check(row, before, tree, checked);
            }
        }
        requireNothingBeyond();
    }

    private static Instant check(Row row, Instant before, TreeCheck tree, Checked checked) {
        byte[] bytes = row.bytes();
        if (bytes == null) {
            throw CorruptLog.at(row.position(), "has no bytes");
        }
        LogHash leaf = LogHash.ofLeaf(bytes);
        if (!Arrays.equals(leaf.toBytes(), row.leafHash())) {
            throw CorruptLog.at(row.position(), "does not have the hash of its leaf");
        }
        try {
            EntryOutline entry = EntryOutline.of(bytes);
            Instant time = EntryFrame.time(bytes);
            if (EntryFrame.position(bytes) != row.position() || !time.isAfter(before)) {
                throw CorruptLog.at(row.position(), "belongs to another position");
            }
            if (entry.sequence() != row.sequence()
                    || !SubjectEnds.key(entry.subject()).equals(row.subjectKey())) {
                throw CorruptLog.at(row.position(), "stands under another subject or sequence than its own");
            }
            tree.add(row.position(), leaf);
            checked.entry(entry, row.position(), time);
            return time;
        } catch (UnreadableEntry unreadable) {
            throw CorruptLog.at(row.position(), "cannot be read: " + unreadable.getMessage());
        }
    }

    /** Where the file is damaged, a page cannot be read for one of its entries; that one is looked for. */
    private List<Row> page(long after, long end) {
        try {
            return page(after, end, PAGE);
        } catch (CorruptLog somewhere) {
            for (long position = after + 1; position <= Math.min(end, after + PAGE); position++) {
                requireReadable(position);
            }
            throw somewhere;
        }
    }

    private void requireReadable(long position) {
        try {
            page(position - 1, position, 1);
        } catch (CorruptLog here) {
            throw CorruptLog.at(position, "cannot be read from the file");
        }
    }

    private List<Row> page(long after, long end, int limit) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select position, subject_key, sequence, leaf_hash, bytes from entries"
                                + " where position > ? and position <= ? order by position limit ?")) {
            statement.setLong(1, after);
            statement.setLong(2, end);
            statement.setInt(3, limit);
            List<Row> page = new ArrayList<>(limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Row(
                            rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getBytes(4), rows.getBytes(5)));
                }
            }
            return page;
        } catch (SQLException lost) {
            throw database.unavailable("The log cannot be read at the moment.", lost);
        }
    }

    /** In one statement, since another node may be writing. */
    private void requireNothingBeyond() {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select size, (select max(position) from entries) from log_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getLong(2) > row.getLong(1)) {
                throw CorruptLog.at(row.getLong(1) + 1, "lies beyond the head of the log");
            }
        } catch (SQLException lost) {
            throw database.unavailable("The log cannot be read at the moment.", lost);
        }
    }
}
