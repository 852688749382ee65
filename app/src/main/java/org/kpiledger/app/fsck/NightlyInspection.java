package org.kpiledger.app.fsck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.edge.status.StatusPart;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.consuming.TopicInspection;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.RowsInspection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inspects the running system each night, beside its work, and keeps what was found for the status. */
public final class NightlyInspection implements StatusPart, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyInspection.class);

    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final RowsDatabase rows;
    private final EventsTopic topic;
    private final Clock clock;
    private final EntryCodec codec = new EntryCodec();
    private final ScheduledExecutorService nights = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("inspection")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private volatile @Nullable Found last;
    private volatile @Nullable Long running;

    /** What an inspection found. */
    private record Found(Instant at, long position, List<Inspected> comparisons) {}

    public NightlyInspection(EventLog log, RowsDatabase rows, EventsTopic topic, Clock clock) {
        this.log = log;
        this.rows = rows;
        this.topic = topic;
        this.clock = clock;
    }

    /** Waits for the night. */
    public void start() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime next = now.with(AT);
        Duration wait = Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
        nights.scheduleAtFixedRate(
                this::inspect, wait.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    /** Inspects now. */
    void inspect() {
        long end = log.writer().head().position();
        running = end;
        try {
            List<Inspected> all = new ArrayList<>(log.inspected(Features::foldingOf, Progress.UNSEEN));
            all.addAll(RowsInspection.of(rows, ReadModel.projections(), this::after, Progress.UNSEEN));
            all.add(TopicInspection.of(topic, position -> log.reader().after(position, PAGE)));
            last = new Found(clock.instant(), end, all);
            all.stream()
                    .filter(one -> !one.agrees())
                    .forEach(one -> LOG.error("The inspection found: {}: {}", one.name(), one.sentence()));
        } catch (RuntimeException failed) {
            LOG.error("The inspection could not be made", failed);
            last = new Found(
                    clock.instant(),
                    end,
                    List.of(Inspected.diverging(
                            "inspection", 0, "It could not be made: " + failed.getMessage() + ".")));
        } finally {
            running = null;
        }
    }

    private List<Entry> after(long position) {
        return log.reader().after(position, PAGE).stream().map(codec::decode).toList();
    }

    @Override
    public String name() {
        return "inspection";
    }

    /** {@code state}: WAITING for the first night, RUNNING, PASSED or FAILED; with what was found last. */
    @Override
    public Object status() {
        Map<String, Object> status = new LinkedHashMap<>();
        Found found = last;
        boolean passed = found != null && found.comparisons().stream().allMatch(Inspected::agrees);
        status.put("state", running != null ? "RUNNING" : found == null ? "WAITING" : passed ? "PASSED" : "FAILED");
        if (found != null) {
            status.put("at", found.at().toString());
            status.put("position", found.position());
            status.put("comparisons", found.comparisons().size());
            if (!passed) {
                status.put(
                        "divergences",
                        found.comparisons().stream()
                                .filter(one -> !one.agrees())
                                .map(one -> one.name() + ": " + one.sentence())
                                .toList());
            }
        }
        return status;
    }

    @Override
    public void close() {
        nights.shutdownNow();
    }
}
