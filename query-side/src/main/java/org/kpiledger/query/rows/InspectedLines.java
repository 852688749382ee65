package org.kpiledger.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;

/** The lines of the audit trail and a fold beside them. */
final class InspectedLines {
    private static final String NAME = "audit trail";

    private final AuditLines lines;
    private final long end;
    private final MemoryRows<Fields> fields = new MemoryRows<>(new AuditProjection());
    private long compared;
    private @Nullable Inspected divergence;

    /** @param end how far the lines have come */
    InspectedLines(AuditLines lines, long end) {
        this.lines = lines;
        this.end = end;
    }

    void compare(List<Entry> page) {
        if (divergence != null || compared >= end) {
            return;
        }
        long last = Math.min(end, page.getLast().position());
        List<AuditLine> stored = lines.find(
                new AuditFilter(compared, last, null, null, null, null, null, null, null),
                AuditOrder.OF_THE_LOG,
                page.size());
        for (Entry entry : page) {
            if (entry.position() > last) {
                return;
            }
            int at = (int) (entry.position() - page.getFirst().position());
            @Nullable String problem = problem(entry, at < stored.size() ? stored.get(at) : null);
            if (problem != null) {
                divergence = Inspected.diverging(NAME, entry.position(), problem);
                return;
            }
            compared = entry.position();
        }
    }

    /** An entry that somebody made need not follow from those before it. */
    private @Nullable String problem(Entry entry, @Nullable AuditLine stored) {
        try {
            return AuditProjection.line(entry, fields.apply(entry)).equals(stored)
                    ? null
                    : "The line of entry " + entry.position() + " is not what the entry says.";
        } catch (RuntimeException refused) {
            return "The entry " + entry.position() + " cannot be folded: " + refused.getMessage();
        }
    }

    Inspected told() {
        Inspected found = divergence;
        return found != null
                ? found
                : Inspected.agreeing(NAME, compared + " lines, each what its entry says and changed.");
    }
}
