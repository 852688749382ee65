package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds the last committed record of a partition. */
final class LastRecord {
    /** The last record and the marker of its transaction are most often the last two offsets. */
    private static final long SPAN_FIRST = 2;

    private static final int SPAN_GROWTH = 8;
    private static final Duration POLL = Duration.ofMillis(500);

    /** So many polls without getting on, and the broker counts as away. */
    private static final int POLLS_MAX = 4;

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;

    /** @param consumer one that reads committed records only */
    LastRecord(Consumer<String, byte[]> consumer, TopicPartition partition) {
        this.consumer = consumer;
        this.partition = partition;
        consumer.assign(List.of(partition));
    }

    /**
     * The last committed record before the offset. Offsets are also taken by markers of transactions and by records of
     * aborted ones, so it looks back in growing spans until one holds a record.
     */
    Optional<ConsumerRecord<String, byte[]>> before(long end) {
        ConsumerRecord<String, byte[]> last = null;
        long from = end;
        for (long span = SPAN_FIRST; last == null && from > 0; span *= SPAN_GROWTH) {
            long to = from;
            from = Math.max(0, to - span);
            last = lastIn(from, to);
        }
        return Optional.ofNullable(last);
    }

    private @Nullable ConsumerRecord<String, byte[]> lastIn(long from, long to) {
        consumer.seek(partition, from);
        ConsumerRecord<String, byte[]> last = null;
        int idle = 0;
        for (long at = from; at < to; at = consumer.position(partition)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < to) {
                    last = record;
                }
            }
            idle = consumer.position(partition) > at ? 0 : idle + 1;
            if (idle == POLLS_MAX) {
                throw new TimeoutException("The broker does not give the last records of " + partition + ".");
            }
        }
        return last;
    }
}
