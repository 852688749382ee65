package org.kpiledger.query.consuming;

import java.time.Duration;
import java.util.stream.Collectors;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.TableSets;

/**
 * Builds all rows anew from position 1, beside those that serve. Until {@link #serve} is called nobody is answered from
 * them; from the next start on they serve then.
 */
public final class Rebuild implements AutoCloseable {
    private final RowsDatabase database;
    private final ReadModel fresh;
    private final TopicReader reader;

    private Rebuild(RowsDatabase database, EventsTopic topic) {
        this.database = database;
        this.fresh = ReadModel.fresh(database);
        this.reader = new TopicReader("rebuild", topic, fresh.projectors());
    }

    public static Rebuild begin(RowsDatabase database, EventsTopic topic) {
        Rebuild rebuild = new Rebuild(database, topic);
        rebuild.reader.start();
        return rebuild;
    }

    /** The new rows. */
    public ReadModel fresh() {
        return fresh;
    }

    /**
     * Waits until all new rows have come to the position.
     *
     * @return whether they have
     * @throws IllegalStateException when a projection stopped on the way
     */
    public boolean reaches(long position, Duration atMost) {
        boolean reached = fresh.applied()
                .await(
                        () -> fresh.projectors().stream()
                                .allMatch(projector -> projector.position() >= position || projector.stopped()),
                        atMost);
        String problems = fresh.projectors().stream()
                .filter(Projector::stopped)
                .map(projector -> projector.name() + ": " + projector.problem())
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the rows cannot be built anew: " + problems);
        }
        return reached;
    }

    /** Ends the build and lets its rows serve from the next start on, which drops the others. */
    public void serve() {
        close();
        TableSets sets = new TableSets(database);
        fresh.projectors().forEach(projector -> sets.serve(projector.tables()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
