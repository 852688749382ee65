package org.kpiledger.events;

import java.time.Instant;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;

/**
 * One event as it might stand in the log of OP-23.
 *
 * @param position where it stands
 * @param time when it was recorded
 */
public record Sample(long position, Instant time, Attributes attributes, DomainEvent event) {
    /** Its bytes in the log. */
    public byte[] entry() {
        byte[] entry = new EntryCodec().encode(attributes, event);
        EntryFrame.stamp(entry, position, time);
        return entry;
    }

    /** The stable name of its event. */
    public String type() {
        return event.getClass().getSimpleName();
    }
}
