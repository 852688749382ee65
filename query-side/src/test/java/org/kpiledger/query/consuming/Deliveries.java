package org.kpiledger.query.consuming;

import java.util.List;
import org.kpiledger.events.codec.Entry;

/** Hands entries to projectors as if they came from the topic. */
public final class Deliveries {
    private Deliveries() {}

    public static void of(List<Entry> entries, Projector<?>... to) {
        List<Delivery> deliveries = entries.stream()
                .map(entry -> new Delivery(entry, entry.position() - 1, entry.position()))
                .toList();
        List.of(to).forEach(projector -> projector.deliver(deliveries));
    }

    /** As when the reader has come to the topic's end. */
    public static void endReached(Projector<?>... by) {
        List.of(by).forEach(Projector::caughtUp);
    }
}
