package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Consecutive entries' changes, worked out in memory from the rows still known before the first of them.
 *
 * <p>An entry is applied whole or not at all: one that cannot be leaves the batch as it was.
 */
public final class Batch<D> {
    private final long base;
    private final Map<Key, List<Row<D>>> current = new HashMap<>();
    private final Set<Key> changed = new HashSet<>();
    private final List<Row<D>> closedInside = new ArrayList<>();
    private final List<Row<D>> closed = new ArrayList<>();

    /** @param base the last position that the rows given to {@link #know} take into account */
    public Batch(long base) {
        this.base = base;
    }

    /** Tells the batch which rows of a key are still known, in order of valid time; needed before a change to it. */
    public void know(Key key, List<Row<D>> rows) {
        current.put(key, List.copyOf(rows));
    }

    /**
     * Applies the changes of the entry at the position.
     *
     * @throws CannotApply when one does not follow from the rows
     */
    public List<Touched<D>> apply(long position, Collection<Change<D>> changes) {
        Map<Key, List<Row<D>>> after = new LinkedHashMap<>();
        for (Change<D> change : changes) {
            List<Row<D>> rows = after.getOrDefault(change.key(), current.getOrDefault(change.key(), List.of()));
            after.put(change.key(), Restatement.of(rows, change, position));
        }
        List<Touched<D>> touched = new ArrayList<>(after.size());
        after.forEach((key, rows) -> touched.add(new Touched<>(key, current.getOrDefault(key, List.of()), rows)));
        touched.forEach(key -> put(key, position));
        return touched;
    }

    private void put(Touched<D> touched, long position) {
        Set<Place> kept = new HashSet<>();
        touched.after().stream().filter(row -> row.knownFrom() < position).forEach(row -> kept.add(Place.of(row)));
        if (kept.size() == touched.before().size()
                && kept.size() == touched.after().size()) {
            return;
        }
        for (Row<D> row : touched.before()) {
            if (!kept.contains(Place.of(row))) {
                (row.knownFrom() > base ? closedInside : closed).add(row.knownUntil(position));
            }
        }
        current.put(touched.key(), touched.after());
        changed.add(touched.key());
    }

    /** Names one of a key's rows. */
    private record Place(long knownFrom, LocalDate validFrom) {
        static Place of(Row<?> row) {
            return new Place(row.knownFrom(), row.validFrom());
        }
    }

    /** Rows that the store had as still known and that a later entry closed. */
    public List<Row<D>> closed() {
        return List.copyOf(closed);
    }

    /** Rows that the store does not have yet, among them such as an entry of this batch closed again. */
    public List<Row<D>> opened() {
        List<Row<D>> opened = new ArrayList<>(closedInside);
        changed.forEach(key ->
                stillKnown(key).stream().filter(row -> row.knownFrom() > base).forEach(opened::add));
        return opened;
    }

    /** The keys with a row opened or closed. */
    public Set<Key> changed() {
        return Set.copyOf(changed);
    }

    /** The rows of a key that are still known after the entries applied so far. */
    public List<Row<D>> stillKnown(Key key) {
        return current.getOrDefault(key, List.of());
    }
}
