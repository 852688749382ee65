package org.kpiledger.events.codec;

import java.time.Instant;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;

/**
 * One entry of the log, read.
 *
 * @param position from 1, without gaps
 * @param time when it was recorded, to the microsecond; strictly increasing with the position
 * @param type the event's stable name, such as {@code BudgetTransferred}
 * @param version the version under which its data stand in the bytes
 * @param data the event in its current version
 */
public record Entry(long position, Instant time, Attributes attributes, String type, int version, DomainEvent data) {
    public SubjectId subject() {
        return attributes.subject();
    }

    /** The log that it is of, from its source {@code //<origin>/...}. */
    public LogOrigin origin() {
        String source = attributes.source();
        int end = source.indexOf('/', 2);
        return new LogOrigin(source.startsWith("//") && end > 2 ? source.substring(2, end) : source);
    }

    public long sequence() {
        return attributes.sequence();
    }
}
