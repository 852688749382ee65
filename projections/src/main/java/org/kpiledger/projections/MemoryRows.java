package org.kpiledger.projections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpiledger.events.codec.Entry;

/** A projection's rows in memory, with all their history; the measure for every other store. */
public final class MemoryRows<D> implements Rows<D> {
    private final Projection<D> projection;
    private final Map<Key, List<Row<D>>> known = new HashMap<>();
    private final Map<Key, List<Row<D>>> closed = new HashMap<>();
    private long position;

    public MemoryRows(Projection<D> projection) {
        this.projection = projection;
    }

    /** The rows that entries give which begin with the log's first. */
    public static <D> MemoryRows<D> fold(Projection<D> projection, Collection<Entry> entries) {
        MemoryRows<D> rows = new MemoryRows<>(projection);
        entries.forEach(rows::apply);
        return rows;
    }

    /** Applies the next entry and tells what it touched; one that was applied before changes nothing. */
    public List<Touched<D>> apply(Entry entry) {
        if (entry.position() <= position) {
            return List.of();
        }
        List<Change<D>> changes = projection.changes(entry);
        Batch<D> batch = new Batch<>(position);
        changes.forEach(change -> batch.know(change.key(), known.getOrDefault(change.key(), List.of())));
        List<Touched<D>> touched = batch.apply(entry.position(), changes);
        batch.changed().forEach(key -> known.put(key, batch.stillKnown(key)));
        if (projection.keepsHistory()) {
            batch.closed()
                    .forEach(row -> closed.computeIfAbsent(row.key(), _ -> new ArrayList<>())
                            .add(row));
        }
        position = entry.position();
        return touched;
    }

    public long position() {
        return position;
    }

    /** Every row there ever was, ordered by item, then known and valid time. */
    public List<Row<D>> all() {
        List<Row<D>> all = new ArrayList<>();
        known.values().forEach(all::addAll);
        closed.values().forEach(all::addAll);
        all.sort(Row.BY_ITEM);
        return all;
    }

    @Override
    public List<Row<D>> in(String scope, Moment moment) {
        return matching(key -> key.scope().equals(scope), moment);
    }

    @Override
    public List<Row<D>> startingWith(String scope, String prefix, Moment moment) {
        return matching(key -> key.scope().equals(scope) && key.item().startsWith(prefix), moment);
    }

    @Override
    public Set<String> holding(String scope, SortedSet<String> items, Moment moment) {
        return matching(key -> key.scope().equals(scope) && items.contains(key.item()), moment).stream()
                .map(row -> row.key().item())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Row<D>> of(Key key, Moment moment) {
        return matching(key::equals, moment).stream().findFirst();
    }

    private List<Row<D>> matching(Predicate<Key> wanted, Moment moment) {
        List<Row<D>> found = new ArrayList<>();
        for (Map<Key, List<Row<D>>> rows : List.of(known, closed)) {
            rows.forEach((key, list) -> {
                if (wanted.test(key)) {
                    list.stream().filter(row -> row.holdsAt(moment)).forEach(found::add);
                }
            });
        }
        found.sort(Row.AS_FIRST_KNOWN);
        return found;
    }
}
