package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.store.CorruptLog;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.RelayLease;
import org.kpiledger.command.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the log to the topic as long as it is open: each entry once and in order for consumers that read committed
 * records, also over kills, lost brokers and changes of node.
 *
 * <p>Of several relays of one log one works, chosen by a lease in the log's database; its producer is transactional
 * under a name that the log gives, so the broker shuts out whoever had the lease before. Nothing is remembered beside
 * the topic: what is in it tells where to go on.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** How often the lease is tried for, and how often it is looked whether other nodes have written. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration BACK_OFF_FIRST = Duration.ofMillis(100);
    private static final Duration BACK_OFF_MAX = Duration.ofSeconds(2);
    private static final Duration CLOSE_MAX = Duration.ofMillis(4_500);

    private final EventLog log;
    private final RelaySettings settings;
    private final RelayLease lease;
    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String foreignTopic;
    private volatile Now now = new Now(RelayStatus.State.STARTING, null, null, null);
    private Duration backOff = BACK_OFF_FIRST;

    /** What the relay's thread last said of itself. */
    private record Now(
            RelayStatus.State state,
            @Nullable Long position,
            @Nullable String problem,
            @Nullable String lastError) {}

    private Relay(EventLog log, RelaySettings settings) {
        this.log = log;
        this.settings = settings;
        this.lease = log.relayLease(UUID.randomUUID().toString(), settings.leaseTime());
        log.writer().onAppended(_ -> wake());
        this.thread = Thread.ofPlatform().name("relay").daemon(true).unstarted(this::run);
    }

    /**
     * Starts to relay the log to the topic of the broker, which may still be away. Close it before the log.
     *
     * @param bootstrapServers where the broker is found, such as {@code 127.0.0.1:9092}
     */
    public static Relay start(EventLog log, String bootstrapServers) {
        return start(log, RelaySettings.of(bootstrapServers));
    }

    static Relay start(EventLog log, RelaySettings settings) {
        Relay relay = new Relay(log, settings);
        relay.thread.start();
        return relay;
    }

    /**
     * Waits until it copies, has stopped, or so long.
     *
     * @return what is wrong, and what to do, where the topic is found not to be a copy of this log
     */
    public Optional<String> foreignTopic(Duration patience) throws InterruptedException {
        var _ = begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.ofNullable(foreignTopic);
    }

    /** How it stands at this moment. */
    public RelayStatus status() {
        Now seen = now;
        Long lag = seen.position() == null
                ? null
                : Long.valueOf(Math.max(0, log.writer().head().position() - seen.position()));
        return new RelayStatus(seen.state(), seen.position(), lag, seen.problem(), seen.lastError());
    }

    private void run() {
        try {
            while (isOpen()) {
                try {
                    if (lease.take()) {
                        relay();
                    } else {
                        say(RelayStatus.State.STANDBY, null, null);
                        // What the other node writes is news for those who read the feed here.
                        log.writer().follow();
                        pause(POLL);
                    }
                } catch (LeaseLost elsewhere) {
                    say(RelayStatus.State.STANDBY, null, null);
                } catch (KafkaException | StoreUnavailable failed) {
                    waitAfter(failed);
                }
            }
            say(RelayStatus.State.STOPPED, now.position(), null);
        } catch (ForeignTopic problem) {
            foreignTopic = problem.getMessage();
            stopped(describe(problem));
        } catch (RelayStopped | CorruptLog problem) {
            stopped(describe(problem));
        } catch (RuntimeException | Error unexpected) {
            LOG.error("the relay failed", unexpected);
            stopped("The relay failed: " + unexpected + ". Start the program again.");
        }
    }

    /** Copies until it is closed or something fails; leaves the lease to others either way. */
    private void relay() {
        if (now.lastError() == null) {
            say(RelayStatus.State.STARTING, now.position(), null);
        }
        try (TopicSession session = TopicSession.open(log, settings, this::mayRepeat)) {
            copied(session);
            while (mayGoOn()) {
                if (session.copyNext()) {
                    copied(session);
                } else {
                    awaitAppended();
                }
            }
        } finally {
            lease.release();
        }
    }

    private void copied(TopicSession session) {
        backOff = BACK_OFF_FIRST;
        say(RelayStatus.State.RUNNING, session.position(), null);
        begun.countDown();
    }

    private boolean mayGoOn() {
        if (!lease.keep()) {
            throw new LeaseLost();
        }
        return isOpen();
    }

    private boolean mayRepeat() {
        say(RelayStatus.State.WAITING, now.position(), "The broker does not answer.");
        return mayGoOn();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** One permit is enough, and more would add up while nobody takes them. */
    private void wake() {
        if (appended.availablePermits() == 0) {
            appended.release();
        }
    }

    /** This node's own writes wake it at once; those of other nodes are looked for when none came. */
    private void awaitAppended() {
        try {
            if (appended.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                appended.drainPermits();
            } else {
                log.writer().follow();
            }
        } catch (InterruptedException interrupted) {
            closing.countDown();
        }
    }

    private void waitAfter(RuntimeException failed) {
        String error = describe(failed);
        if (!error.equals(now.lastError())) {
            LOG.warn("the relay waits and tries again: {}", error);
        }
        say(RelayStatus.State.WAITING, now.position(), error);
        pause(backOff);
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(BACK_OFF_MAX) < 0 ? doubled : BACK_OFF_MAX;
    }

    private void pause(Duration time) {
        try {
            var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            closing.countDown();
        }
    }

    private void stopped(String problem) {
        LOG.error("the relay has stopped: {}", problem);
        now = new Now(RelayStatus.State.STOPPED, now.position(), problem, null);
        begun.countDown();
    }

    private void say(RelayStatus.State state, @Nullable Long position, @Nullable String lastError) {
        now = new Now(state, position, null, lastError);
    }

    private static String describe(Throwable failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    /** Stops within 5 s; a batch that is being committed is finished first where the broker answers in time. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            if (!thread.join(CLOSE_MAX)) {
                LOG.warn("the relay is still at work; what it has not committed is copied at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
