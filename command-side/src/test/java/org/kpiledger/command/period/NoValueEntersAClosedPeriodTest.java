package org.kpiledger.command.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.plan.AddPriority;
import org.kpiledger.command.plan.AddTheme;
import org.kpiledger.command.plan.RegisterPlan;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Conflict;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.Overloaded;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Period;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.value.KpiValueRecorded;

/** Many people enter values while the period is closed; what counts is the order of the log. */
class NoValueEntersAClosedPeriodTest {
    private static final int WRITERS = 64;
    private static final int BEFORE_THE_CLOSE = 100;
    private static final int AFTER_THE_CLOSE = 200;
    private static final int VALUES_EACH = 50;
    private static final int OVERTAKEN_TIMES = 10;
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");

    @TempDir
    Path folder;

    private final AtomicInteger commands = new AtomicInteger();
    private EventLog log;
    private Ledger ledger;

    @BeforeEach
    void open() {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        ledger = ledgerOn(log);
        send(
                RegisterPlan.class,
                "'name':{'en':'OP-23'},'cycleFrom':2023,'cycleTo':2026,'currency':'CHF','zone':'Europe/Zurich',"
                        + "'effectiveOn':'2023-01-01'");
        send(AddPriority.class, "'code':'P1','kind':'PRIORITY','name':{'en':'P1'},'effectiveOn':'2023-01-01'");
        send(
                AddTheme.class,
                "'code':'P1.EMT','priority':'P1','name':{'en':'EMT'},'crossCutting':false,'effectiveOn':'2023-01-01'");
        send(
                ProposeKpi.class,
                "'kpi':'P1.EMT.K1','theme':'P1.EMT','name':{'en':'Plans'},'measures':[{'code':'plans','unit':'PLAN',"
                        + "'valueType':'COUNT','aggregation':'SUM','direction':'INCREASE'}],"
                        + "'effectiveOn':'2023-01-01'");
    }

    private static Ledger ledgerOn(EventLog log) {
        return ledgerOn(log, Clock.systemUTC());
    }

    private static Ledger ledgerOn(EventLog log, Clock clock) {
        return new Ledger(
                log, Features.AGGREGATES, Features::foldingOf, (_, _) -> Allowed.as("TESTER"), _ -> false, clock);
    }

    @AfterEach
    void close() {
        ledger.close();
        log.close();
    }

    @Test
    void whateverManyWritersTryWhileItIsClosed() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ConcurrentLinkedQueue<String> others = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_CLOSE);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "W" + writer;
                writers.execute(() -> {
                    for (int i = 0; refused.get() < AFTER_THE_CLOSE; i++) {
                        try {
                            record("2023-Q" + (1 + i % 4), name + "-" + i);
                            taken.incrementAndGet();
                        } catch (Refusal closed) {
                            others.add(closed.code());
                            refused.incrementAndGet();
                        } catch (Conflict moved) {
                            // Decided three times while the period moved; nothing was written.
                        }
                        enough.countDown();
                    }
                });
            }
            enough.await();
            send(ClosePeriod.class, "'period':'2023','effectiveOn':'2024-02-01'");
        }

        assertThat(others).containsOnly("period-closed");
        assertThat(taken.get()).isGreaterThanOrEqualTo(BEFORE_THE_CLOSE - WRITERS);
        assertThat(recordedAfterTheClose()).isEmpty();
        assertThat(closed().unapproved()).isEqualTo(recordedBeforeTheClose().size());
    }

    @Test
    void closingCountsAllThatIsThereWhileOthersGoOnWritingOnTwoNodes() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_CLOSE);
        try (EventLog same = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
                Ledger other = ledgerOn(same);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "W" + writer;
                Ledger by = writer % 2 == 0 ? ledger : other;
                writers.execute(() -> {
                    for (int i = 0; i < VALUES_EACH && !done.get(); i++) {
                        try {
                            record(by, "2023-Q" + (1 + i % 4), name + "-" + i);
                        } catch (Refusal | Conflict | Overloaded over) {
                            // Closed meanwhile, or overtaken by others again and again.
                        }
                        enough.countDown();
                    }
                });
            }
            enough.await();
            try {
                closeUntilAnswered();
            } finally {
                done.set(true);
            }
        }
        log.writer().follow();

        assertThat(recordedAfterTheClose()).isEmpty();
        assertThat(closed().unapproved()).isEqualTo(recordedBeforeTheClose().size());
    }

    /** Another node may be faster again and again; then the command is sent again, as a client would. */
    private void closeUntilAnswered() {
        while (true) {
            try {
                send(ClosePeriod.class, "'period':'2023','effectiveOn':'2024-02-01'");
                return;
            } catch (Conflict | Overloaded again) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void closingIsDecidedAgainWhileAnotherNodeIsFasterAgainAndAgain() {
        AtomicInteger left = new AtomicInteger(OVERTAKEN_TIMES);
        try (EventLog same = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
                Ledger other = ledgerOn(same);
                Ledger overtaken = ledgerOn(log, new WhenEntriesAreMade(() -> {
                    if (left.getAndDecrement() > 0) {
                        record(other, "2023-Q1", "O-" + left);
                    }
                }))) {
            send(overtaken, ClosePeriod.class, "'period':'2023','effectiveOn':'2024-02-01'");
        }

        assertThat(closed().unapproved()).isEqualTo(OVERTAKEN_TIMES);
        assertThat(recordedBeforeTheClose()).hasSize(OVERTAKEN_TIMES);
    }

    /** A clock whose milliseconds are read for the id of an entry, when all has been decided. */
    private static final class WhenEntriesAreMade extends Clock {
        private final Clock real = Clock.systemUTC();
        private final Runnable then;

        WhenEntriesAreMade(Runnable then) {
            this.then = then;
        }

        @Override
        public long millis() {
            // On a thread of its own, since it is no part of the command for which the entry is made.
            CompletableFuture.runAsync(then).join();
            return real.millis();
        }

        @Override
        public Instant instant() {
            return real.instant();
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return real.withZone(zone);
        }
    }

    @Test
    void butByAnExceptionWhichItNames() {
        send(ClosePeriod.class, "'period':'2023','effectiveOn':'2024-02-01'");
        sendBy(
                BORIS,
                ledger,
                GrantLateEntry.class,
                "'period':'2023','code':'L-1','until':'"
                        + LocalDate.now(ZoneId.of("Europe/Zurich")).plusMonths(1) + "','effectiveOn':'2024-02-02'");

        record("2023-Q1", "late");

        assertThat(recordedAfterTheClose())
                .hasSize(1)
                .allSatisfy(entry -> assertThat(((KpiValueRecorded) entry.data()).lateEntry())
                        .hasToString("L-1"));
        assertThat(entries().stream().filter(entry -> entry.data() instanceof LateEntryGranted))
                .hasSize(1);
    }

    private List<Entry> recordedAfterTheClose() {
        return entries().stream()
                .dropWhile(entry -> !(entry.data() instanceof PeriodClosed))
                .filter(entry -> entry.data() instanceof KpiValueRecorded)
                .toList();
    }

    private PeriodClosed closed() {
        return entries().stream()
                .map(Entry::data)
                .filter(PeriodClosed.class::isInstance)
                .map(PeriodClosed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> recordedBeforeTheClose() {
        return entries().stream()
                .takeWhile(entry -> !(entry.data() instanceof PeriodClosed))
                .filter(entry -> entry.data() instanceof KpiValueRecorded)
                .toList();
    }

    private List<Entry> entries() {
        EntryCodec codec = new EntryCodec();
        return log.reader().after(0, Integer.MAX_VALUE).stream()
                .map(codec::decode)
                .collect(Collectors.toList());
    }

    private void record(String period, String contribution) {
        record(ledger, period, contribution);
    }

    private void record(Ledger by, String period, String contribution) {
        send(
                by,
                RecordKpiValue.class,
                "'kpi':'P1.EMT.K1','measure':'plans','period':'" + period + "','valueDate':'"
                        + new Period(period).start() + "','value':'1','contribution':'" + contribution + "'");
    }

    private void send(Class<? extends Record> type, String fields) {
        send(ledger, type, fields);
    }

    private void send(Ledger by, Class<? extends Record> type, String fields) {
        sendBy(ANNA, by, type, fields);
    }

    private void sendBy(ActorId actor, Ledger by, Class<? extends Record> type, String fields) {
        byte[] body = ("{'planId':'OP-23'," + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Intent command = (Intent) RecordCodec.read(Json.MAPPER.readTree(body), type);
        CommandKey key = CommandKey.of(actor, "c-" + commands.incrementAndGet(), type.getSimpleName(), body);
        by.submit(command, key, Channel.API, null);
    }
}
