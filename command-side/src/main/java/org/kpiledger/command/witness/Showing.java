package org.kpiledger.command.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.witness.OnlookerStatus.State;
import org.kpiledger.log.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the end of the log to one onlooker, again whenever it has grown, on a thread of its own. */
final class Showing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);

    /** Also where nothing has happened: that the log ended there at that time is worth a signature. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    /** An onlooker that has not seen the end for so long is a matter for an operator. */
    static final Duration LATE_AFTER = Duration.ofMinutes(1);

    private final Onlooker onlooker;
    private final Supplier<SignedCheckpoint> end;
    private final Consumer<SignedCheckpoint> seen;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-witness").daemon(true).factory());
    private volatile OnlookerStatus status;
    private @Nullable Instant behindSince;

    /**
     * @param end the signed end of the log
     * @param seen is handed each checkpoint with what the onlooker has added
     */
    Showing(Onlooker onlooker, Supplier<SignedCheckpoint> end, Consumer<SignedCheckpoint> seen, Clock clock) {
        this.onlooker = onlooker;
        this.end = end;
        this.seen = seen;
        this.clock = clock;
        this.status = new OnlookerStatus(onlooker.name(), State.WAITING, null, null, null);
    }

    void start(Duration every) {
        thread.scheduleWithFixedDelay(this::visit, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    OnlookerStatus status() {
        return status;
    }

    Onlooker onlooker() {
        return onlooker;
    }

    /** Shows what there is to show, and never fails. */
    void visit() {
        try {
            SignedCheckpoint now = end.get();
            if (!isSeen(now)) {
                show(now);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The log's end could not be shown to {}; it is tried again.", onlooker.name(), failed);
        }
    }

    private boolean isSeen(SignedCheckpoint now) {
        Long size = status.size();
        Instant time = status.time();
        return status.state() == State.SEEN
                && size != null
                && size == now.checkpoint().size()
                && time != null
                && time.plus(AGAIN_AFTER).isAfter(clock.instant());
    }

    private void show(SignedCheckpoint now) {
        Instant instant = clock.instant();
        try {
            SignedCheckpoint witnessed = onlooker.show(now);
            seen.accept(witnessed);
            behindSince = null;
            told(new OnlookerStatus(
                    onlooker.name(), State.SEEN, now.checkpoint().size(), instant, null));
        } catch (IOException away) {
            if (behindSince == null) {
                behindSince = instant;
            }
            boolean late = !behindSince.plus(LATE_AFTER).isAfter(instant);
            if (late || status.state() != State.SEEN) {
                told(status.with(
                        late ? State.LATE : State.WAITING,
                        "The " + onlooker.name() + " does not answer (" + away.getMessage()
                                + "). Look whether it runs and can be reached; until then nobody there would notice a"
                                + " change of what came since."));
            }
        } catch (Onlooker.Forked forked) {
            if (end.get().checkpoint().size() > now.checkpoint().size()) {
                // Another node of this log may have shown what was written meanwhile; it is tried again.
                return;
            }
            told(status.with(
                    State.FORKED,
                    forked.getMessage()
                            + " The log was changed, cut off or restored from a backup: compare it with a copy. After a"
                            + " restore that was accepted with --accept-restore and is recorded as RestoreAccepted, who"
                            + " runs the onlooker decides whether to begin anew."));
        } catch (Onlooker.Refused refused) {
            told(status.with(State.REFUSED, String.valueOf(refused.getMessage())));
        }
    }

    private void told(OnlookerStatus now) {
        if (now.state() != status.state() && now.problem() != null) {
            LOG.warn("{}", now.problem());
        }
        status = now;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
