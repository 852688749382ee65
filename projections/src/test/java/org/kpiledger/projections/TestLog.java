package org.kpiledger.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;

/** A log in memory: takes events, gives their entries as bytes and as read back from them. */
public final class TestLog {
    public static final String ORIGIN = "kpi-ledger-test01";
    private static final ActorId ACTOR = new ActorId("p-8f2c41d09a77");
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final EntryCodec CODEC = new EntryCodec();

    private final List<byte[]> bytes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public TestLog append(String subject, DomainEvent event) {
        return append(subject, event, ACTOR, null);
    }

    /** @param onBehalfOf for whom, where by delegation */
    public TestLog append(String subject, DomainEvent event, ActorId actor, @Nullable ActorId onBehalfOf) {
        long position = entries.size() + 1L;
        long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
        String source = new SubjectId(subject).ofPlan() ? "plans/" + subject.split("/", 2)[0] : "installation";
        byte[] entry = CODEC.encode(
                new Attributes(
                        "019aafd2-6c1e-7c3a-b1f0-%012d".formatted(position),
                        "//" + ORIGIN + "/" + source,
                        new SubjectId(subject),
                        sequence,
                        actor,
                        "PLANNER",
                        onBehalfOf,
                        new Line("as agreed"),
                        Channel.API,
                        "command-" + position,
                        "nC1v0Yw3l2m5b8q7TzKx4A",
                        "command-" + position,
                        null),
                event);
        EntryFrame.stamp(entry, position, time(position));
        bytes.add(entry);
        entries.add(CODEC.decode(entry));
        return this;
    }

    /** When the entry at the position is recorded. */
    public static Instant time(long position) {
        return BEGINNING.plusSeconds(position);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entries from the first to the one at the position. */
    public List<Entry> upTo(long position) {
        return List.copyOf(entries.subList(0, (int) position));
    }

    public List<byte[]> bytes() {
        return List.copyOf(bytes);
    }

    public int size() {
        return entries.size();
    }
}
