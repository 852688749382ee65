package org.kpiledger.bench.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The index of subjects, which plain JDBC has to write as well: sorted, in large steps, behind the rows, as ours is. */
final class RawIndex implements AutoCloseable {
    private static final int STEP = 4_096;

    private final DataSource source;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon(true).factory());
    private List<Place> pending = new ArrayList<>(STEP);
    private Future<?> last = CompletableFuture.completedFuture("nothing yet");

    private record Place(String subjectKey, long sequence, long position) {}

    RawIndex(DataSource source) {
        this.source = source;
    }

    /** A row that is durable. */
    synchronized void add(String subjectKey, long sequence, long position) {
        pending.add(new Place(subjectKey, sequence, position));
        if (pending.size() == STEP) {
            List<Place> step = pending;
            pending = new ArrayList<>(STEP);
            last = writer.submit(() -> {
                write(step);
                return step;
            });
        }
    }

    private void write(List<Place> step) throws SQLException {
        step.sort(Comparator.comparing(Place::subjectKey).thenComparingLong(Place::sequence));
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into subject_index (subject_key, sequence, position) values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Place place : step) {
                insert.setString(1, place.subjectKey());
                insert.setLong(2, place.sequence());
                insert.setLong(3, place.position());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Fails where the last step did. */
    @Override
    public void close() throws Exception {
        writer.shutdown();
        last.get();
    }
}
