package org.kpiledger.command.inspection;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Inspection;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.edge.status.StatusPart;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inspects the log each night, beside its writer, and after it what else this process can compare with it; says in the
 * status what was found last, over a restart too. A night that nobody was there for is made up soon after the start.
 */
public final class NightlyInspection implements StatusPart, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyInspection.class);

    /** The start itself, and who waits for it, come first. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private final EventLog log;
    private final BooleanSupplier elsewhere;
    private final Inspection ofLog;
    private final List<Inspection> others;
    private final FindingsFile file;
    private final Clock clock;
    private final Later later;
    private volatile @Nullable Findings last;
    private volatile @Nullable Instant next;
    private volatile boolean running;
    private volatile boolean closed;

    /**
     * Waits for the night on a thread of its own once it is started.
     *
     * @param elsewhere whether another node of the same log does it: all would find the same
     * @param foldings by which each subject's state is folded
     * @param others made where the log agrees with itself, since what else should be stored follows from it
     * @param folder in which the last findings are kept
     */
    public NightlyInspection(
            EventLog log,
            BooleanSupplier elsewhere,
            Function<SubjectId, Folding<?>> foldings,
            List<Inspection> others,
            Path folder,
            Clock clock) {
        this(log, elsewhere, foldings, others, folder, clock, new OneThread());
    }

    NightlyInspection(
            EventLog log,
            BooleanSupplier elsewhere,
            Function<SubjectId, Folding<?>> foldings,
            List<Inspection> others,
            Path folder,
            Clock clock,
            Later later) {
        this.log = log;
        this.elsewhere = elsewhere;
        this.ofLog = new Inspection("log", () -> log.inspected(foldings, Progress.UNSEEN));
        this.others = List.copyOf(others);
        this.file = new FindingsFile(folder);
        this.clock = clock;
        this.later = later;
        this.last = file.read(log.writer().origin()).orElse(null);
    }

    /** Waits for the night, or only a little where the last one was missed. */
    public void start() {
        Instant now = clock.instant();
        Instant night = Night.after(now);
        Instant soon = now.plus(SOON);
        waitFor(isMissed(now) && soon.isBefore(night) ? soon : night);
    }

    /** Whether a night has gone by since the last inspection, or since the log began where there was none. */
    private boolean isMissed(Instant now) {
        Findings found = last;
        return !Night.after(found == null ? begun() : found.at()).isAfter(now);
    }

    private Instant begun() {
        return log.reader().at(1).map(EntryFrame::time).orElseGet(clock::instant);
    }

    private void waitFor(Instant at) {
        next = at;
        later.in(Duration.between(clock.instant(), at), () -> inspectAt(at));
    }

    private void inspectAt(Instant night) {
        try {
            if (!elsewhere.getAsBoolean()) {
                inspect();
            }
        } finally {
            if (!closed) {
                // Waiting may end a moment too early by the clock, which is not to make two of one night.
                Instant now = clock.instant();
                waitFor(Night.after(now.isAfter(night) ? now : night));
            }
        }
    }

    private void inspect() {
        running = true;
        try {
            long end = log.writer().head().position();
            List<Inspected> all = new ArrayList<>(made(ofLog));
            if (all.stream().allMatch(Inspected::agrees)) {
                others.forEach(one -> all.addAll(made(one)));
            }
            // What is closed under the hands of an inspection looks like damage.
            if (!closed) {
                tell(new Findings(log.writer().origin(), clock.instant(), end, all));
            }
        } finally {
            running = false;
        }
    }

    private static List<Inspected> made(Inspection inspection) {
        try {
            return inspection.made().get();
        } catch (RuntimeException failed) {
            LOG.warn("The inspection of the {} could not be made", inspection.of(), failed);
            return List.of(Inspected.diverging(
                    inspection.of(), 0, "The inspection could not be made: " + failed.getMessage()));
        }
    }

    private void tell(Findings found) {
        last = found;
        file.write(found);
        found.divergences().forEach(divergence -> LOG.error("The inspection found: {}", divergence));
    }

    @Override
    public String name() {
        return "inspection";
    }

    /**
     * {@code state}: WAITING for the first night, RUNNING, PASSED, FAILED, or STANDBY where another node does it;
     * {@code compares}: what this process can;
     * {@code next}: when; and what was found last, {@code at} which instant, up to which {@code position}.
     */
    @Override
    public Object status() {
        Map<String, Object> status = new LinkedHashMap<>();
        Findings found = last;
        status.put("state", state(found));
        status.put(
                "compares",
                Stream.concat(Stream.of(ofLog), others.stream())
                        .map(Inspection::of)
                        .toList());
        Instant night = next;
        if (night != null) {
            status.put("next", night.toString());
        }
        if (found != null) {
            status.put("at", found.at().toString());
            status.put("position", found.position());
            status.put("comparisons", found.comparisons().size());
            if (!found.passed()) {
                status.put("divergences", found.divergences());
            }
        }
        return status;
    }

    private String state(@Nullable Findings found) {
        if (running) {
            return "RUNNING";
        }
        if (elsewhere.getAsBoolean()) {
            return "STANDBY";
        }
        return found == null ? "WAITING" : found.passed() ? "PASSED" : "FAILED";
    }

    @Override
    public void close() {
        closed = true;
        later.close();
    }
}
