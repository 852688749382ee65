package org.kpiledger.query.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.UnreadableEntry;

/**
 * A record of the topic, read.
 *
 * @param previous the position of the record before it in the topic, 0 for the first
 * @param offsetBehind where to read on after it
 */
record Delivery(Entry entry, long previous, long offsetBehind) {
    private static final String POSITION = "position";
    private static final String PREVIOUS_POSITION = "previousposition";

    /**
     * Reads a record.
     *
     * @throws UnreadableEntry when it is no entry, or its headers do not agree with it
     */
    static Delivery of(ConsumerRecord<byte[], byte[]> record, EntryCodec codec) {
        if (record.value() == null) {
            throw new UnreadableEntry("the record at offset " + record.offset() + " has no value");
        }
        long position = header(record, POSITION);
        long previous = header(record, PREVIOUS_POSITION);
        Entry entry = codec.decode(record.value());
        if (entry.position() != position) {
            throw new UnreadableEntry("the record at offset " + record.offset() + " says position " + position
                    + ", but its entry says " + entry.position());
        }
        return new Delivery(entry, previous, record.offset() + 1);
    }

    long position() {
        return entry.position();
    }

    /** The origin of the log that the entry is of. */
    String origin() {
        return entry.origin().name();
    }

    private static long header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEntry("the record at offset " + record.offset() + " has no header " + name);
        }
        try {
            return Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
        } catch (NumberFormatException bad) {
            throw new UnreadableEntry(
                    "the header " + name + " of the record at offset " + record.offset() + " is not a number", bad);
        }
    }
}
