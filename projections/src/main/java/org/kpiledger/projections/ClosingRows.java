package org.kpiledger.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kpiledger.events.codec.Entry;

/** Folds a log in memory and holds those rows alone that are still known; the others are handed on as they are closed. */
public final class ClosingRows<D> {
    private final Projection<D> projection;
    private final Consumer<Row<D>> closed;
    private final Predicate<D> held;
    private final Map<Key, List<Row<D>>> known = new HashMap<>();
    private long position;

    /** @param closed takes each row that is no longer known */
    public ClosingRows(Projection<D> projection, Consumer<Row<D>> closed) {
        this(projection, closed, _ -> true);
    }

    /** @param held whether a document that no later entry changes is held all the same */
    ClosingRows(Projection<D> projection, Consumer<Row<D>> closed, Predicate<D> held) {
        this.projection = projection;
        this.closed = closed;
        this.held = held;
    }

    public Projection<D> projection() {
        return projection;
    }

    /**
     * Applies the entries behind those applied before, in order.
     *
     * @throws CannotApply naming the first that does not follow; the rows are of no use then
     */
    public void apply(List<Entry> entries) {
        Batch<D> batch = new Batch<>(position);
        for (Entry entry : entries) {
            try {
                List<Change<D>> changes = projection.changes(entry);
                for (Change<D> change : changes) {
                    if (!batch.knows(change.key())) {
                        batch.know(change.key(), of(change.key()));
                    }
                }
                batch.apply(entry.position(), changes);
            } catch (RuntimeException refused) {
                throw new CannotApply(entry.position(), String.valueOf(refused.getMessage()));
            }
            position = entry.position();
        }
        batch.noLongerKnown().forEach(closed);
        batch.changed().forEach(key -> hold(key, batch.stillKnown(key)));
    }

    private void hold(Key key, List<Row<D>> rows) {
        D last = rows.getLast().document();
        if (held.test(last) || projection.mayChange(last)) {
            known.put(key, rows);
        }
    }

    /** The last position that was applied. */
    public long position() {
        return position;
    }

    /** The rows of a key that are still known, in order of valid time. */
    List<Row<D>> of(Key key) {
        return known.getOrDefault(key, List.of());
    }

    Map<Key, List<Row<D>>> known() {
        return known;
    }

    /** Every row that is still known, in no order. */
    public Collection<Row<D>> stillKnown() {
        return known.values().stream().flatMap(List::stream).toList();
    }
}
