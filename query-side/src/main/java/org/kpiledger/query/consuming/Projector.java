package org.kpiledger.query.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.query.rows.Progress;
import org.kpiledger.query.rows.ProjectionStore;
import org.kpiledger.query.rows.RowsAway;
import org.kpiledger.query.rows.RowsTaken;
import org.kpiledger.query.rows.TableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one projection: skips what its rows take into account already, applies what follows, and stops loudly at what
 * does not follow or cannot be applied. Stopping one does not stop the others.
 *
 * <p>Several processes may run it over the same rows: one of them writes an entry first, the others take over how far
 * it came.
 */
public final class Projector<D> {
    private static final Logger log = LoggerFactory.getLogger(Projector.class);

    private final ProjectionStore<D> store;
    private final Applied applied;
    private volatile ProjectionState state = ProjectionState.STARTING;
    private volatile @Nullable String problem;

    /** Whether the rows may have come further than is known here; used by the thread that delivers. */
    private boolean unsure;

    public Projector(ProjectionStore<D> store, Applied applied) {
        this.store = store;
        this.applied = applied;
    }

    public String name() {
        return store.projection().name();
    }

    public int version() {
        return store.projection().version();
    }

    public Rows<D> rows() {
        return store.rows();
    }

    /** How its documents are written. */
    public DocumentCodec<D> codec() {
        return store.projection().codec();
    }

    public TableSet tables() {
        return store.tables();
    }

    /** All rows with their history; for comparing one build with another. */
    public List<Row<D>> all() {
        return store.all();
    }

    /** The last entry that the rows take into account. */
    public long position() {
        return store.progress().position();
    }

    /** The log that the rows are made from; empty before the first entry. */
    Optional<LogOrigin> origin() {
        String origin = store.progress().origin();
        return origin.isEmpty() ? Optional.empty() : Optional.of(new LogOrigin(origin));
    }

    public ProjectionState state() {
        return state;
    }

    /** Why it stopped or waits. */
    public @Nullable String problem() {
        return problem;
    }

    long kafkaOffset() {
        return store.progress().kafkaOffset();
    }

    boolean stopped() {
        return state == ProjectionState.STOPPED;
    }

    void caughtUp() {
        if (state == ProjectionState.STARTING) {
            state = ProjectionState.RUNNING;
            applied.advanced();
        }
    }

    void stop(String why) {
        if (!stopped()) {
            problem = why;
            state = ProjectionState.STOPPED;
            log.error("projection {} stopped at position {}: {}", name(), position(), why);
            applied.advanced();
        }
    }

    /**
     * Takes records in the order of the topic.
     *
     * @return false when the database of rows could not be used; then the same records are to be brought again
     */
    boolean deliver(List<Delivery> deliveries) {
        try {
            if (!stopped()) {
                take(deliveries);
            }
            return true;
        } catch (RowsAway away) {
            await(away);
            return false;
        } catch (RuntimeException failed) {
            log.error("projection {} cannot go on", name(), failed);
            stop(String.valueOf(failed.getMessage()));
            return true;
        } finally {
            applied.advanced();
        }
    }

    private void take(List<Delivery> deliveries) {
        if (unsure) {
            store.recall();
            unsure = false;
        }
        try {
            List<Delivery> next = new ArrayList<>(deliveries.size());
            @Nullable String gap = follow(deliveries, next);
            apply(next);
            if (gap != null) {
                stop(gap);
            } else if (state == ProjectionState.WAITING) {
                problem = null;
                state = ProjectionState.STARTING;
                log.info("projection {} goes on at position {}", name(), position());
            }
        } catch (RowsTaken taken) {
            // Each time somebody else has come further, so this ends.
            log.debug("projection {} follows: {}", name(), taken.getMessage());
            unsure = true;
            take(deliveries);
        }
    }

    private void await(RowsAway away) {
        unsure = true;
        problem = away.getMessage();
        if (state != ProjectionState.WAITING) {
            state = ProjectionState.WAITING;
            log.warn("projection {} waits at position {}: {}", name(), position(), away.getMessage());
        }
    }

    /** Takes what follows what the rows have, and says why not all of it does. */
    private @Nullable String follow(List<Delivery> deliveries, List<Delivery> next) {
        Progress progress = store.progress();
        long last = progress.position();
        String origin = progress.origin();
        for (Delivery delivery : deliveries) {
            if (!origin.isEmpty() && !origin.equals(delivery.origin())) {
                return "entry " + delivery.position() + " is of the log " + delivery.origin()
                        + ", but the rows are made from the log " + origin;
            }
            if (delivery.position() <= last) {
                continue;
            }
            if (delivery.previous() != last) {
                return "entry " + delivery.position() + " follows entry " + delivery.previous()
                        + " in the topic, but the rows end at " + last + "; entries are missing";
            }
            next.add(delivery);
            last = delivery.position();
            origin = delivery.origin();
        }
        return null;
    }

    private void apply(List<Delivery> next) {
        if (next.isEmpty()) {
            return;
        }
        List<Entry> entries = next.stream().map(Delivery::entry).toList();
        List<Long> offsets = next.stream().map(Delivery::offsetBehind).toList();
        @Nullable
        RuntimeException refused = store.apply(entries, offsets, next.getFirst().origin());
        if (refused != null) {
            int failed = (int) entries.stream()
                    .filter(entry -> entry.position() <= position())
                    .count();
            Entry entry = entries.get(failed);
            if (!(refused instanceof CannotApply)) {
                log.error("projection {} failed at entry {}", name(), entry.position(), refused);
            }
            stop("entry " + entry.position() + " (" + entry.type() + " of " + entry.subject() + ") cannot be applied: "
                    + refused.getMessage());
        }
    }
}
