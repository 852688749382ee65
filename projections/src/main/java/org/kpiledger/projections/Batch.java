package org.kpiledger.projections;

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
    private long base;
    private int size;
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

    /** Whether the rows of a key have been told. */
    boolean knows(Key key) {
        return current.containsKey(key);
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

    /** What a restatement keeps it keeps in order, so one walk along both lists finds what it closed. */
    private void put(Touched<D> touched, long position) {
        List<Row<D>> before = touched.before();
        List<Row<D>> closing = new ArrayList<>();
        int kept = 0;
        for (Row<D> row : touched.after()) {
            if (row.knownFrom() < position) {
                while (!samePlace(before.get(kept + closing.size()), row)) {
                    closing.add(before.get(kept + closing.size()));
                }
                kept++;
            }
        }
        closing.addAll(before.subList(kept + closing.size(), before.size()));
        int opened = touched.after().size() - kept;
        if (opened == 0 && closing.isEmpty()) {
            return;
        }
        for (Row<D> row : closing) {
            (row.knownFrom() > base ? closedInside : closed).add(row.knownUntil(position));
        }
        size += opened;
        current.put(touched.key(), touched.after());
        changed.add(touched.key());
    }

    private static boolean samePlace(Row<?> one, Row<?> other) {
        return one.knownFrom() == other.knownFrom() && one.validFrom().equals(other.validFrom());
    }

    /** How many rows the entries have opened so far; each of them is held here until {@link #settle}. */
    public int size() {
        return size;
    }

    /** Takes note that the store has what was worked out up to the position; what is still known stays known here. */
    public void settle(long position) {
        base = position;
        size = 0;
        changed.clear();
        closedInside.clear();
        closed.clear();
    }

    /** Rows that the store had as still known and that a later entry closed. */
    public List<Row<D>> closed() {
        return List.copyOf(closed);
    }

    /** Those, and rows that an entry of this batch opened and another one closed. */
    public List<Row<D>> noLongerKnown() {
        List<Row<D>> all = new ArrayList<>(closed);
        all.addAll(closedInside);
        return all;
    }

    /** Rows that the store does not have yet and that are still known. */
    public List<Row<D>> opened() {
        List<Row<D>> opened = new ArrayList<>();
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
