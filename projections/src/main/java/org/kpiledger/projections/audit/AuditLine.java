package org.kpiledger.projections.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;

/**
 * An entry as an auditor reads it.
 *
 * @param role in which the actor acted
 * @param onBehalfOf for whom, where by delegation
 * @param type the event's stable name, such as {@code BudgetAllocated}
 * @param before the fields that the entry changed, as they stood before; those that it named first are not here
 * @param after the same fields as they stand after it; those that are gone are not here
 */
public record AuditLine(
        long position,
        Instant time,
        ActorId actor,
        @Nullable String role,
        @Nullable ActorId onBehalfOf,
        String type,
        SubjectId subject,
        @Nullable Line reason,
        Channel channel,
        String commandId,
        SortedMap<String, String> before,
        SortedMap<String, String> after) {
    public AuditLine {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    static AuditLine of(Entry entry, SortedMap<String, String> before, SortedMap<String, String> after) {
        return new AuditLine(
                entry.position(),
                entry.time(),
                entry.attributes().actor(),
                entry.attributes().actorRole(),
                entry.attributes().onBehalfOf(),
                entry.type(),
                entry.subject(),
                entry.attributes().reason(),
                entry.attributes().channel(),
                entry.attributes().commandId(),
                before,
                after);
    }
}
