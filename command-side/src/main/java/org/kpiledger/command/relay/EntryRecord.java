package org.kpiledger.command.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.UnreadableEntry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An entry as a record of the topic: the value is its bytes, unchanged; key and headers only help consumers. */
final class EntryRecord {
    /** The entry's position, in decimal. */
    static final String POSITION = "position";

    /** The position of the record before it in the topic, in decimal; 0 for the first. */
    static final String PREVIOUS_POSITION = "previousposition";

    static final String CONTENT_TYPE = "content-type";

    /** The Kafka binding of CloudEvents 1.0, section 3.3 (structured content mode). */
    private static final Header CLOUD_EVENT = new RecordHeader(CONTENT_TYPE, ascii("application/cloudevents+json"));

    private static final JsonFactory JSON = new JsonFactory();

    private EntryRecord() {}

    static ProducerRecord<String, byte[]> of(byte[] entry, long previousPosition, String topic) {
        return new ProducerRecord<>(
                topic,
                EventsTopic.PARTITION,
                key(entry),
                entry,
                List.of(
                        new RecordHeader(POSITION, ascii(Long.toString(EntryFrame.position(entry)))),
                        new RecordHeader(PREVIOUS_POSITION, ascii(Long.toString(previousPosition))),
                        CLOUD_EVENT));
    }

    /**
     * The position of an entry read back from the topic.
     *
     * @throws UnreadableEntry when the record is not one that a relay has written
     */
    static long position(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(POSITION);
        if (header == null || record.value() == null) {
            throw new UnreadableEntry("the record has no position");
        }
        long position = EntryFrame.position(record.value());
        if (!Long.toString(position).equals(new String(header.value(), StandardCharsets.US_ASCII))) {
            throw new UnreadableEntry("the record's position is not its entry's");
        }
        return position;
    }

    /**
     * The plan's id, and {@code installation} for what belongs to no plan. Read no further than the subject: this is done
     * for every entry that is copied.
     */
    private static String key(byte[] entry) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), entry)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                String value = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
                if (name.equals("subject") && value != null) {
                    SubjectId subject = new SubjectId(value);
                    return (subject.ofPlan() ? subject : SubjectId.INSTALLATION).part(0);
                }
            }
        }
        throw new UnreadableEntry("an entry has no subject");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
