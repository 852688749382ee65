package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;

/** Reads the log as it is committed. */
public final class LogReader {
    private static final int PAGE = 1_000;

    private final DataSource dataSource;

    LogReader(LogDatabase database) {
        this.dataSource = database.dataSource();
    }

    /**
     * The bytes of the entries behind the position, in their order.
     *
     * @param limit how many at most
     */
    public List<byte[]> after(long position, int limit) {
        return query("select bytes from entries where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** The bytes of the entry at the position. */
    public Optional<byte[]> at(long position) {
        return after(position - 1, 1).stream().findFirst().filter(entry -> EntryFrame.position(entry) == position);
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
        String key = prefix.toLowerCase(java.util.Locale.ROOT);
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
            Instant time = EntryFrame.time(at(middle).orElseThrow());
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
        return query("select leaf_hash from entries where position > ? order by position limit ?", statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
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
