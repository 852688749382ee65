package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.events.codec.EntryFrame;

/** One stretch of relaying, from finding where the topic ends to the first failure. */
final class TopicSession implements AutoCloseable {
    private static final Duration CLOSE_MAX = Duration.ofMillis(500);

    private final TopicProducer producer;
    private final LogBatches batches;
    private long position;

    private TopicSession(TopicProducer producer, LogBatches batches, long position) {
        this.producer = producer;
        this.batches = batches;
        this.position = position;
    }

    /**
     * Opens the topic for the log. Earlier producers are shut out before the end of the topic is read, so it cannot
     * move afterwards.
     *
     * @param mayRepeat asked before a call is repeated that was not answered in time
     * @throws RelayStopped when the topic is not as it must be, or is not a copy of this log
     */
    static TopicSession open(EventLog log, RelaySettings settings, BooleanSupplier mayRepeat) {
        Admin admin = Clients.admin(settings.bootstrapServers());
        try {
            EventsTopic topic = new EventsTopic(admin, settings.topic());
            topic.require();
            TopicProducer producer = new TopicProducer(
                    Clients.producer(settings.bootstrapServers(), log.writer().origin(), settings.producers()),
                    settings.topic(),
                    mayRepeat);
            try {
                producer.fence();
                return new TopicSession(producer, new LogBatches(log), resumePoint(log, settings, topic));
            } catch (RuntimeException | Error failed) {
                producer.close();
                throw failed;
            }
        } finally {
            admin.close(CLOSE_MAX);
        }
    }

    private static long resumePoint(EventLog log, RelaySettings settings, EventsTopic topic) {
        Consumer<String, byte[]> consumer = Clients.consumer(settings.bootstrapServers());
        try {
            LastRecord last = new LastRecord(consumer, topic.partition());
            return ResumePoint.of(last.before(topic.committedEnd()), log);
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_MAX));
        }
    }

    /** The position of the last entry that is committed in the topic. */
    long position() {
        return position;
    }

    /** Copies the next batch and returns when it is committed; false when there was nothing to copy. */
    boolean copyNext() {
        List<byte[]> batch = batches.after(position);
        if (batch.isEmpty()) {
            return false;
        }
        producer.write(batch, position);
        position = EntryFrame.position(batch.getLast());
        return true;
    }

    @Override
    public void close() {
        producer.close();
    }
}
