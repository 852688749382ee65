package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.kpiledger.events.codec.EntryFrame;

/**
 * Writes batches of entries, each as one transaction. After a failure it can only be closed: its open transaction is
 * aborted when the next one opens under the same name.
 */
final class TopicProducer implements AutoCloseable {
    private static final Duration CLOSE_MAX = Duration.ofMillis(500);

    /** How often a call is repeated that did not come back in time, which Kafka allows for opening and committing. */
    private static final int ATTEMPTS_MAX = 10;

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final BooleanSupplier mayRepeat;

    /** @param mayRepeat asked before a call is repeated */
    TopicProducer(Producer<String, byte[]> producer, String topic, BooleanSupplier mayRepeat) {
        this.producer = producer;
        this.topic = topic;
        this.mayRepeat = mayRepeat;
    }

    /** Shuts out every producer before, and ends what it had begun. */
    void fence() {
        patiently(producer::initTransactions);
    }

    /** Returns when the entries are committed, all of them. */
    void write(List<byte[]> entries, long previousPosition) {
        producer.beginTransaction();
        long previous = previousPosition;
        for (byte[] entry : entries) {
            // A failure of one record makes the commit fail, so there is nothing to ask of the single answers.
            var _ = producer.send(EntryRecord.of(entry, previous, topic));
            previous = EntryFrame.position(entry);
        }
        patiently(producer::commitTransaction);
    }

    private void patiently(Runnable call) {
        for (int attempt = 1; ; attempt++) {
            try {
                call.run();
                return;
            } catch (TimeoutException slow) {
                if (attempt == ATTEMPTS_MAX || !mayRepeat.getAsBoolean()) {
                    throw slow;
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_MAX);
    }
}
