package org.kpiledger.projections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.kpiledger.events.codec.Entry;

/**
 * A projection's rows in memory, of which only those stay that were known at one of a few positions: a long log is folded
 * in little room by whoever knows beforehand which moments will be asked about.
 *
 * <p>Once all is applied it may be asked from several threads. Asked about a moment at another position, it answers as if
 * some things had not been known then.
 */
public final class RowsAtPositions<D> implements Rows<D> {
    /** Sorts behind everything that begins with what it is added to. */
    private static final char LAST = '\uffff';

    private final Projection<D> projection;
    private final Predicate<Entry> lookedBackTo;
    private final ClosingRows<D> rows;
    private final Map<Key, List<Row<D>>> kept = new HashMap<>();
    private final Map<String, NavigableMap<String, List<Row<D>>>> asked = new ConcurrentHashMap<>();

    /** In order. */
    private long[] positions;

    /** @param positions that will be asked about */
    public RowsAtPositions(Projection<D> projection, Collection<Long> positions) {
        this(projection, positions, _ -> true, _ -> false);
    }

    /**
     * @param positions that will be asked about
     * @param asked which documents will be asked about; of the others those are held alone that later entries may change
     * @param lookedBackTo at which entries too, since an answer about later ones goes back to them
     */
    public RowsAtPositions(
            Projection<D> projection, Collection<Long> positions, Predicate<D> asked, Predicate<Entry> lookedBackTo) {
        this.projection = projection;
        this.lookedBackTo = lookedBackTo;
        this.positions = positions.stream()
                .mapToLong(Long::longValue)
                .sorted()
                .distinct()
                .toArray();
        this.rows = new ClosingRows<>(projection, this::keep, asked);
    }

    /**
     * Applies the entries behind those applied before, in order.
     *
     * @throws CannotApply naming the first that does not follow; the rows are of no use then
     */
    public void apply(List<Entry> entries) {
        asked.clear();
        // Before, as a row may be opened behind such an entry and closed among the same entries.
        positions = LongStream.concat(
                        Arrays.stream(positions),
                        entries.stream().filter(lookedBackTo).mapToLong(Entry::position))
                .sorted()
                .distinct()
                .toArray();
        rows.apply(entries);
    }

    private void keep(Row<D> closed) {
        int at = Arrays.binarySearch(positions, closed.knownFrom());
        int next = at < 0 ? -at - 1 : at;
        if (projection.keepsHistory() && next < positions.length && positions[next] < closed.knownTo()) {
            kept.computeIfAbsent(closed.key(), _ -> new ArrayList<>()).add(closed);
        }
    }

    @Override
    public List<Row<D>> in(String scope, Moment moment) {
        return holding(scope(scope), moment);
    }

    @Override
    public List<Row<D>> startingWith(String scope, String prefix, Moment moment) {
        return holding(scope(scope).subMap(prefix, true, prefix + LAST, false), moment);
    }

    @Override
    public Set<String> holding(String scope, SortedSet<String> items, Moment moment) {
        return items.stream()
                .filter(item -> of(new Key(scope, item), moment).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Row<D>> of(Key key, Moment moment) {
        Predicate<Row<D>> holds = row -> row.holdsAt(moment);
        return rows.of(key).stream()
                .filter(holds)
                .findFirst()
                .or(() ->
                        kept.getOrDefault(key, List.of()).stream().filter(holds).findFirst());
    }

    private static <D> List<Row<D>> holding(Map<String, List<Row<D>>> items, Moment moment) {
        List<Row<D>> found = new ArrayList<>();
        items.values()
                .forEach(
                        rows -> rows.stream().filter(row -> row.holdsAt(moment)).forEach(found::add));
        found.sort(Row.AS_FIRST_KNOWN);
        return found;
    }

    /** The rows of a scope by their items, put in order when they are asked about first. */
    private NavigableMap<String, List<Row<D>>> scope(String scope) {
        return asked.computeIfAbsent(scope, this::ordered);
    }

    private NavigableMap<String, List<Row<D>>> ordered(String scope) {
        NavigableMap<String, List<Row<D>>> ordered = new TreeMap<>();
        collect(scope, rows.known(), ordered);
        collect(scope, kept, ordered);
        return ordered;
    }

    private static <D> void collect(
            String scope, Map<Key, List<Row<D>>> rows, NavigableMap<String, List<Row<D>>> into) {
        rows.forEach((key, list) -> {
            if (key.scope().equals(scope)) {
                into.merge(key.item(), list, RowsAtPositions::both);
            }
        });
    }

    private static <D> List<Row<D>> both(List<Row<D>> one, List<Row<D>> other) {
        List<Row<D>> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
