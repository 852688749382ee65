package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kpiledger.command.Folding;
import org.kpiledger.events.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stored states, from which a subject's folding goes on after a start. A cache: what is missing, of another shape,
 * unreadable or not of this very history is as if it were not there.
 */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** A state that takes more is not stored; it is folded from the first event instead. */
    private static final int STATE_BYTES_MAX = 1_000_000;

    private static final int QUEUE_MAX = 64;
    private static final int CLOSE_SECONDS_MAX = 10;

    private final LogDatabase database;
    private final SubjectIndex index;
    private final Map<Class<?>, StateCodec<?>> codecs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor saving;

    Snapshots(LogDatabase database, SubjectIndex index) {
        this.database = database;
        this.index = index;
        this.saving = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE_MAX),
                Thread.ofPlatform().name("snapshots").daemon().factory(),
                // Left out under load; the state comes by again when it has grown further.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** The stored state of the subject, if there is one that this program's folding would have come to. */
    <S> Optional<SubjectStates.Folded<S>> find(String subjectKey, Folding<S> folding) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select s.subject, s.sequence, s.shape_hash, s.state"
                                + " from snapshots s join entries e on e.position = s.position"
                                + " and e.subject_key = s.subject_key and e.sequence = s.sequence"
                                + " and e.leaf_hash = s.leaf_hash"
                                + " where s.subject_key = ?")) {
            statement.setString(1, subjectKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? read(row, folding) : Optional.empty();
            }
        } catch (SQLException | RuntimeException unreadable) {
            renewAfter(unreadable);
            LOG.warn("The snapshot of {} is not used: it cannot be read.", subjectKey, unreadable);
            return Optional.empty();
        }
    }

    private <S> Optional<SubjectStates.Folded<S>> read(ResultSet row, Folding<S> folding) throws SQLException {
        StateCodec<S> codec = codec(folding.stateType());
        if (!row.getString(3).equals(codec.shapeHash())) {
            LOG.info("The snapshot of {} is not used: its state is of another shape.", row.getString(1));
            return Optional.empty();
        }
        long sequence = row.getLong(2);
        return Optional.of(new SubjectStates.Folded<>(
                new SubjectId(row.getString(1)), codec.decode(row.getBytes(4)), sequence, sequence));
    }

    /** Stores the state, soon and on another thread. */
    <S> void saveLater(SubjectStates.Folded<S> folded, Folding<S> folding) {
        saving.execute(() -> save(folded, folding));
    }

    private <S> void save(SubjectStates.Folded<S> folded, Folding<S> folding) {
        try (Connection connection = database.dataSource().getConnection()) {
            StateCodec<S> codec = codec(folding.stateType());
            byte[] state = codec.encode(folded.state());
            if (state.length > STATE_BYTES_MAX) {
                LOG.info("The state of {} is not stored: it takes {} bytes.", folded.subject(), state.length);
                return;
            }
            connection.setAutoCommit(false);
            replace(connection, folded, codec.shapeHash(), state);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            renewAfter(failed);
            LOG.warn("The state of {} could not be stored; it is folded from its events.", folded.subject(), failed);
        }
    }

    /** With the hash of the last entry that went into it, as the log has it: of another history, it is not used. */
    private void replace(Connection connection, SubjectStates.Folded<?> folded, String shapeHash, byte[] state)
            throws SQLException {
        String subjectKey = SubjectEnds.key(folded.subject());
        long position = index.position(subjectKey, folded.lastSequence()).orElseThrow();
        try (PreparedStatement old = connection.prepareStatement("delete from snapshots where subject_key = ?");
                PreparedStatement insert = connection.prepareStatement("insert into snapshots"
                        + " (subject_key, subject, sequence, position, leaf_hash, shape_hash, state)"
                        + " select subject_key, cast(? as varchar), sequence, position, leaf_hash, cast(? as varchar),"
                        + " cast(? as bytea) from entries where position = ?")) {
            old.setString(1, subjectKey);
            old.executeUpdate();
            insert.setString(1, folded.subject().value());
            insert.setString(2, shapeHash);
            insert.setBytes(3, state);
            insert.setLong(4, position);
            insert.executeUpdate();
        }
    }

    private void renewAfter(Exception failure) {
        if (failure instanceof SQLException ofDatabase) {
            database.renewAfter(ofDatabase);
        }
    }

    @SuppressWarnings("unchecked")
    private <S> StateCodec<S> codec(Class<S> type) {
        return (StateCodec<S>) codecs.computeIfAbsent(type, StateCodec::new);
    }

    /** Stores what was to be stored, within limits. */
    @Override
    public void close() {
        saving.shutdown();
        try {
            if (!saving.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("Some states were not stored before the end; they are folded from their events.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
