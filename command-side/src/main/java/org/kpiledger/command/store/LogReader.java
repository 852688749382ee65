package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;

/**
 * Reads the log up to its end as the writer knows it: an entry that is committed but not yet durable could still be
 * lost, so nobody outside gets to see it.
 */
public final class LogReader {
    private static final int PAGE = 1_000;

    private final DataSource dataSource;
    private volatile long end;

    LogReader(LogDatabase database) {
        this.dataSource = database.dataSource();
    }

    /**
     * The bytes of the entries behind the position, in their order.
     *
     * @param limit how many at most
     */
    public List<byte[]> after(long position, int limit) {
        int count = countAfter(position, limit);
        return count == 0 ? List.of() : committedAfter(position, count);
    }

    /** The bytes of the entry at the position. */
    public Optional<byte[]> at(long position) {
        return position > end ? Optional.empty() : committedAt(position);
    }

    /** The last position that is durable. */
    void endsAt(long position) {
        end = position;
    }

    private int countAfter(long position, int limit) {
        return (int) Math.clamp(end - position, 0, limit);
    }

    /** As {@link #after}, with what is committed and perhaps not yet durable. */
    List<byte[]> committedAfter(long position, int limit) {
        return query("select bytes from entries where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** As {@link #at}, perhaps not yet durable. */
    Optional<byte[]> committedAt(long position) {
        return query("select bytes from entries where position = ?", statement -> statement.setLong(1, position))
                .stream()
                .findFirst();
    }

    /** Hands over the bytes of the subject's entries from the sequence on, in their order. */
    public void ofSubject(SubjectId subject, long fromSequence, Consumer<byte[]> to) {
        long from = fromSequence;
        List<byte[]> page;
        do {
            long first = from;
            page = query(
                    "select bytes from entries where subject_key = ? and sequence >= ? order by sequence limit ?",
                    statement -> {
                        statement.setString(1, SubjectEnds.key(subject));
                        statement.setLong(2, first);
                        statement.setInt(3, PAGE);
                    });
            page.forEach(to);
            from += page.size();
        } while (page.size() == PAGE);
    }

    /** The subjects that have entries and whose ids begin so, ignoring case. */
    List<SubjectId> subjectsBeginning(String prefix) {
        String key = prefix.toLowerCase(Locale.ROOT);
        return query(
                        "select bytes from entries where subject_key >= ? and subject_key < ? and sequence = 0"
                                + " order by subject_key",
                        statement -> {
                            statement.setString(1, key);
                            statement.setString(2, key + Character.MAX_VALUE);
                        })
                .stream()
                .map(bytes ->
                        new SubjectId(EntryCodec.tree(bytes).get("subject").stringValue()))
                .toList();
    }

    /**
     * The last position whose entry was recorded at the instant or before; 0 where there is none. Found by halving,
     * since times increase with positions.
     *
     * @param end the last position there is
     */
    public long positionAt(Instant instant, long end) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            Instant time = EntryFrame.time(committedAt(middle).orElseThrow());
            if (time.isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The leaf hashes of the entries behind the position, in their order. */
    public List<LogHash> leafHashesAfter(long position, int limit) {
        int count = countAfter(position, limit);
        if (count == 0) {
            return List.of();
        }
        return query("select leaf_hash from entries where position > ? order by position limit ?", statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, count);
                })
                .stream()
                .map(LogHash::ofBytes)
                .toList();
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<byte[]> query(String sql, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<byte[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
            }
            return found;
        } catch (SQLException lost) {
            throw new StoreUnavailable("The log cannot be read at the moment.", lost);
        }
    }
}
