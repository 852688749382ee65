package org.kpiledger.app.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.BudgetDocument;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

/** The log folded once more, from its first entry to a last one, by the folds that the queries' rows are made by. */
final class Refolding {
    private final MemoryRows<Fields> audit = new MemoryRows<>(new AuditProjection());
    private final MemoryRows<PlanDocument> plans = new MemoryRows<>(new Latest<>(new PlanProjection()));
    private final MemoryRows<BudgetDocument> budgets = new MemoryRows<>(new Latest<>(new AllocationsProjection()));
    private final SortedMap<String, Long> types = new TreeMap<>();
    private @Nullable Entry last;

    private Refolding() {}

    /**
     * Folds the feed.
     *
     * @param each takes the line of every entry
     * @throws NothingThere when the log has no such last entry
     */
    static Refolding of(Feed feed, Until until, Consumer<AuditLine> each) throws FeedFailed, NothingThere {
        Refolding refolding = new Refolding();
        EntryCodec codec = new EntryCodec();
        boolean more = true;
        while (more) {
            List<byte[]> page = feed.after(refolding.position());
            more = !page.isEmpty();
            for (byte[] bytes : page) {
                Entry entry = decode(codec, bytes, refolding.position() + 1);
                if (!until.includes(entry)) {
                    more = false;
                    break;
                }
                each.accept(refolding.apply(entry));
                more = !until.isReachedBy(entry);
                if (!more) {
                    break;
                }
            }
        }
        refolding.requireReached(until);
        return refolding;
    }

    private static Entry decode(EntryCodec codec, byte[] bytes, long position) throws FeedFailed {
        Entry entry;
        try {
            entry = codec.decode(bytes);
        } catch (UnreadableEntry unreadable) {
            throw new FeedFailed("Entry " + position + " cannot be read: " + unreadable.getMessage());
        }
        if (entry.position() != position) {
            throw new FeedFailed("Entry " + position + " is missing in the feed, which goes on at " + entry.position());
        }
        return entry;
    }

    private AuditLine apply(Entry entry) throws FeedFailed {
        try {
            plans.apply(entry);
            budgets.apply(entry);
            types.merge(entry.type(), 1L, Long::sum);
            last = entry;
            return AuditProjection.line(entry, audit.apply(entry));
        } catch (CannotApply refused) {
            throw new FeedFailed(
                    "Entry " + entry.position() + " does not follow from those before it: " + refused.getMessage());
        }
    }

    private void requireReached(Until until) throws NothingThere {
        Long position = until.position();
        if (position != null && position > position()) {
            throw new NothingThere("The log has no entry " + position + "; it ends at @" + position() + ".");
        }
        if (last == null) {
            throw new NothingThere("The log has no entry by then.");
        }
    }

    private long position() {
        return last == null ? 0 : last.position();
    }

    /** For the day, as known after the last entry. */
    AsOf asOf(LocalDate day) {
        return last == null
                ? new AsOf(0, null, day)
                : new AsOf(position(), last.time(), day, last.origin().isSimulated() ? true : null);
    }

    /** How many entries there are of each type. */
    SortedMap<String, Long> types() {
        return types;
    }

    /** The fields of a subject as its entries have last stated them, whatever day they are about. */
    SortedMap<String, String> state(String subject) {
        return AuditProjection.state(audit.in(subject, new Moment(position(), Row.ALWAYS)));
    }

    /** How many subjects of a kind, such as {@code kpi}, are in a state, such as {@code APPROVED}, as last stated. */
    SortedMap<String, SortedMap<String, Long>> states() {
        SortedMap<String, SortedMap<String, Long>> states = new TreeMap<>();
        for (Row<Fields> row : audit.all()) {
            String[] parts = row.key().scope().split("/", -1);
            if (parts.length > 2
                    && row.key().item().length() == row.key().scope().length() + 1) {
                SortedMap<String, String> fields = row.document().values();
                String state = fields.getOrDefault("state", fields.getOrDefault("status", "-"));
                states.computeIfAbsent(parts[1], _ -> new TreeMap<>()).merge(state, 1L, Long::sum);
            }
        }
        return states;
    }

    List<PlanHeader> plans(LocalDate day) {
        return PlanTree.headers(plans, asOf(day).moment());
    }

    /** The plan's budgets, one a year. */
    List<AllocationsView> budgets(PlanHeader plan, LocalDate day) {
        AsOf asOf = asOf(day);
        return PlanTree.of(plans, plan.planId().value(), asOf.moment())
                .map(whole -> AllocationsView.ofCycle(whole, budgets, asOf))
                .orElse(List.of());
    }
}
