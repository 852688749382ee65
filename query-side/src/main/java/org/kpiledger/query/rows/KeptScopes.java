package org.kpiledger.query.rows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/**
 * The rows of whole scopes, kept in memory from one question to the next, for a projection that seldom changes.
 *
 * <p>What holds on a day is the same at two positions when nothing has changed in the scope behind the earlier of them.
 * A question about what was known before the last change is answered by the store.
 */
final class KeptScopes<D> implements Rows<D> {
    /** The largest plan for some days, or many plans for today. */
    private static final long ROWS_MAX = 50_000;

    private record Asked(String scope, LocalDate day) {}

    private record Found<D>(long position, List<Row<D>> rows) {}

    private final Rows<D> stored;
    private final LongSupplier published;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final Cache<Asked, Found<D>> kept = Caffeine.newBuilder()
            .maximumWeight(ROWS_MAX)
            .weigher((Asked _, Found<D> found) -> 1 + found.rows().size())
            .executor(Runnable::run)
            .build();

    /** @param published how far the rows have come; what has {@link #changed} by then is told before */
    KeptScopes(Rows<D> stored, LongSupplier published) {
        this.stored = stored;
        this.published = published;
    }

    /** The scope was last changed at the position, or between what was published and there. */
    void changed(String scope, long position) {
        changes.put(scope, position);
    }

    @Override
    public List<Row<D>> in(String scope, Moment moment) {
        long before = published.getAsLong();
        long changed = changes.getOrDefault(scope, 0L);
        Asked asked = new Asked(scope, moment.validAt());
        @Nullable Found<D> found = kept.getIfPresent(asked);
        if (found != null && changed <= Math.min(found.position(), moment.position())) {
            return found.rows();
        }
        List<Row<D>> rows = List.copyOf(stored.in(scope, moment));
        // Of a later position the rows may hold what is not published yet.
        if (moment.position() >= changed && moment.position() <= before) {
            kept.put(asked, new Found<>(moment.position(), rows));
        }
        return rows;
    }

    @Override
    public List<Row<D>> startingWith(String scope, String prefix, Moment moment) {
        return stored.startingWith(scope, prefix, moment);
    }

    @Override
    public Set<String> holding(String scope, SortedSet<String> items, Moment moment) {
        return stored.holding(scope, items, moment);
    }

    /** From the whole scope, as the next question is likely to be about it too. */
    @Override
    public Optional<Row<D>> of(Key key, Moment moment) {
        if (changes.getOrDefault(key.scope(), 0L) > moment.position()) {
            return stored.of(key, moment);
        }
        return in(key.scope(), moment).stream()
                .filter(row -> row.key().equals(key))
                .findFirst();
    }
}
