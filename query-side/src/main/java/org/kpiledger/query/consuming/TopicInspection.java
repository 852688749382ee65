package org.kpiledger.query.consuming;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.kpiledger.edge.inspection.Inspected;

/** Compares the topic, from its first record to its last, with the log: the same bytes, none missing, none twice. */
public final class TopicInspection {
    private static final String NAME = "topic";
    private static final Duration POLL = Duration.ofMillis(500);

    /** So often nothing may come before the end. */
    private static final int IDLE_MAX = 20;

    private final LongFunction<List<byte[]>> log;
    private Iterator<byte[]> page = List.<byte[]>of().iterator();
    private long position;

    private TopicInspection(LongFunction<List<byte[]>> log) {
        this.log = log;
    }

    /** @param log gives the entries behind a position, as many as come at once; none at the end */
    public static Inspected of(EventsTopic topic, LongFunction<List<byte[]>> log) {
        try (Consumer<byte[], byte[]> reading = topic.consumer("inspection")) {
            return new TopicInspection(log).inspect(reading, topic.partition());
        } catch (KafkaException away) {
            return Inspected.diverging(NAME, 0, "The topic cannot be read: " + away.getMessage());
        }
    }

    private Inspected inspect(Consumer<byte[], byte[]> reading, TopicPartition partition) {
        reading.assign(List.of(partition));
        reading.seekToBeginning(List.of(partition));
        long end = reading.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        int idle = 0;
        while (reading.position(partition) < end && idle < IDLE_MAX) {
            long before = reading.position(partition);
            for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
                position++;
                byte[] expected = next();
                if (expected.length == 0) {
                    return Inspected.diverging(
                            NAME,
                            position,
                            "The topic has a record behind the end of the log, which is " + (position - 1)
                                    + "; an old copy of the log may have been put back.");
                }
                if (!Arrays.equals(expected, record.value())) {
                    return Inspected.diverging(
                            NAME,
                            position,
                            "The record at offset " + record.offset() + " is not the entry " + position + ".");
                }
            }
            idle = reading.position(partition) > before ? 0 : idle + 1;
        }
        if (reading.position(partition) < end) {
            return Inspected.diverging(NAME, position + 1, "The topic does not go on behind entry " + position + ".");
        }
        return Inspected.agreeing(NAME, position + " records, each the bytes of its entry.");
    }

    /** The next entry of the log; no bytes where there is none. */
    private byte[] next() {
        if (!page.hasNext()) {
            page = log.apply(position - 1).iterator();
        }
        return page.hasNext() ? page.next() : new byte[0];
    }
}
