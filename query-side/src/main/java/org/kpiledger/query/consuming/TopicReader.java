package org.kpiledger.query.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.EntryCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads the topic, decodes each record once, and hands it to every projector. While these apply what one
 * reading brought, it reads and decodes on, one reading ahead.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);
    private static final long RETRY_MS_MIN = 100;
    private static final long RETRY_MS_MAX = 2_000;

    private final EventsTopic topic;
    private final List<? extends Projector<?>> projectors;
    private final EntryCodec codec = new EntryCodec();
    private final Thread thread;
    private final ExecutorService workers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile long lastSeen;
    private CompletableFuture<Void> applying = CompletableFuture.completedFuture(null);

    public TopicReader(String name, EventsTopic topic, List<? extends Projector<?>> projectors) {
        this.topic = topic;
        this.projectors = projectors;
        this.thread = Thread.ofPlatform()
                .name(name)
                .uncaughtExceptionHandler((_, failed) -> broken(failed))
                .unstarted(this::run);
        this.workers = Executors.newFixedThreadPool(
                projectors.size(),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    public void start() {
        thread.start();
    }

    /** The highest position met in the topic or in the rows. */
    public long lastSeen() {
        return projectors.stream().mapToLong(Projector::position).reduce(lastSeen, Math::max);
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workers.shutdown();
    }

    private boolean open() {
        return closing.getCount() > 0 && !projectors.stream().allMatch(Projector::stopped);
    }

    private void run() {
        while (open()) {
            Consumer<byte[], byte[]> reading = topic.consumer(thread.getName());
            consumer = reading;
            try {
                follow(reading);
            } catch (WakeupException woken) {
                log.debug("reading the topic was ended");
            } catch (KafkaException failed) {
                log.warn("the topic {} cannot be read, trying again: {}", topic.name(), failed.toString());
                pause(RETRY_MS_MAX);
            } catch (RuntimeException failed) {
                broken(failed);
            } finally {
                applying.join();
                consumer = null;
                reading.close(CloseOptions.timeout(CLOSE_MAX));
            }
        }
    }

    /** Nothing reads the topic any more, so no projection may look as if it ran. */
    private void broken(Throwable failed) {
        log.error("reading the topic {} failed", topic.name(), failed);
        projectors.forEach(projector -> projector.stop("reading the topic failed: " + failed));
    }

    /** Waits, and tells whether to go on. */
    private boolean pause(long millis) {
        try {
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void follow(Consumer<byte[], byte[]> reading) {
        TopicPartition partition = topic.partition();
        reading.assign(List.of(partition));
        long from = projectors.stream()
                .filter(projector -> !projector.stopped())
                .mapToLong(Projector::kafkaOffset)
                .min()
                .orElse(0);
        reading.seek(partition, from);
        boolean joined = from == 0;
        while (open()) {
            ConsumerRecords<byte[], byte[]> records;
            try {
                records = reading.poll(POLL);
            } catch (OffsetOutOfRangeException rewritten) {
                log.warn("the topic {} does not reach offset {}; reading it from its beginning", topic.name(), from);
                reading.seekToBeginning(List.of(partition));
                joined = true;
                continue;
            }
            List<Delivery> deliveries = new ArrayList<>(records.count());
            @Nullable String unreadable = decode(records, deliveries);
            if (!joined && !deliveries.isEmpty()) {
                joined = true;
                if (skips(deliveries.getFirst())) {
                    log.warn("the topic {} was written anew; reading it from its beginning", topic.name());
                    reading.seekToBeginning(List.of(partition));
                    continue;
                }
            }
            // The entries before are applied while these were read.
            applying.join();
            applying = deliver(deliveries);
            if (unreadable != null) {
                applying.join();
                projectors.forEach(projector -> projector.stop(unreadable));
            } else if (atEnd(reading, partition)) {
                applying.join();
                projectors.forEach(Projector::caughtUp);
            }
        }
    }

    /** Whether the record lies behind what follows the rows, as when a topic was deleted and written anew. */
    private boolean skips(Delivery first) {
        return projectors.stream()
                .filter(projector -> !projector.stopped())
                .anyMatch(projector -> first.previous() > projector.position());
    }

    private static boolean atEnd(Consumer<byte[], byte[]> reading, TopicPartition partition) {
        OptionalLong lag = reading.currentLag(partition);
        return lag.isPresent() && lag.getAsLong() == 0;
    }

    private @Nullable String decode(ConsumerRecords<byte[], byte[]> records, List<Delivery> deliveries) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                deliveries.add(Delivery.of(record, codec));
            } catch (RuntimeException unreadable) {
                return "the record at offset " + record.offset() + " cannot be read: " + unreadable.getMessage();
            }
        }
        return null;
    }

    private CompletableFuture<Void> deliver(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        lastSeen = Math.max(lastSeen, deliveries.getLast().position());
        return CompletableFuture.allOf(projectors.stream()
                .map(projector -> CompletableFuture.runAsync(() -> deliver(deliveries, projector), workers))
                .toArray(CompletableFuture[]::new));
    }

    /** Brings the records until the projector has taken them; while the database of rows is away, ever more rarely. */
    private void deliver(List<Delivery> deliveries, Projector<?> projector) {
        long wait = RETRY_MS_MIN;
        while (!projector.deliver(deliveries) && pause(wait)) {
            wait = Math.min(2 * wait, RETRY_MS_MAX);
        }
    }
}
