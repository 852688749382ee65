package org.kpiledger.app.offtrack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.risk.RequestRiskReassessment;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.CommandHash;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.offtrack.WantedAssessment;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether a KPI was off track in its last two periods, and asks for an assessment of the risks that it
 * concerns. What is asked for is an entry, so nothing is asked twice, also after a restart or from two nodes.
 */
public final class WhenKpiOffTrackThenAskRiskOwner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WhenKpiOffTrackThenAskRiskOwner.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final long CLOSING_SECONDS_MAX = 2;

    private final KnownRows rows;
    private final Ledger ledger;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("off-track").daemon().factory());

    /** What was looked at last: while nothing is known since and no day has begun, nothing new can be found. */
    private Moment last = new Moment(-1, LocalDate.EPOCH);

    public WhenKpiOffTrackThenAskRiskOwner(KnownRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void start() {
        looking.scheduleWithFixedDelay(this::lookAndGoOn, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** A failure of the databases must not end the watch: the next look finds what this one did not. */
    void lookAndGoOn() {
        try {
            look();
        } catch (RuntimeException failed) {
            log.warn("Could not look for KPIs that are off track; it is tried again in {}", EVERY, failed);
        }
    }

    /** Looks at all plans, and asks what is to be asked. */
    void look() {
        if (!rows.haveCaughtUp()) {
            return;
        }
        long position = rows.position();
        Moment moment = new Moment(position, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (moment.equals(last)) {
            return;
        }
        // A plan is found also where it only begins later.
        Moment ever = Moment.ofAllDays(position);
        for (PlanHeader plan : PlanTree.headers(rows.plan(), ever)) {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), ZoneId.of(plan.zone().value()));
            WantedAssessment.of(
                            plan.planId().value(),
                            rows.plan(),
                            rows.kpis(),
                            rows.risks(),
                            new AsOf(position, null, today))
                    .forEach(wanted -> ask(command(wanted, today)));
        }
        last = moment;
    }

    static RequestRiskReassessment command(WantedAssessment wanted, LocalDate today) {
        return new RequestRiskReassessment(wanted.planId(), wanted.riskId(), wanted.kpi(), wanted.periods(), today);
    }

    private void ask(RequestRiskReassessment command) {
        try {
            ledger.submit(command, key(command), Channel.SYSTEM, null);
        } catch (Refusal refused) {
            // What the rows say may be over: a risk closed meanwhile needs no assessment.
            log.info("No assessment of {} is asked for: {}", command.subject(), refused.sentence());
        }
    }

    /** The same request has the same key whenever it is made, so the day is not part of it. */
    static CommandKey key(RequestRiskReassessment command) {
        String name = command.getClass().getSimpleName();
        byte[] body = String.join(
                        " ",
                        List.of(
                                command.subject().value(),
                                command.kpi().value(),
                                command.periods().toString()))
                .getBytes(StandardCharsets.UTF_8);
        return CommandKey.of(ActorId.SYSTEM, "off-track:" + CommandHash.of(name, body), name, body);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            if (!looking.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                log.info("The last look for KPIs that are off track did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
