package org.kpiledger.app.offtrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Intent;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.kpi.SetTarget;
import org.kpiledger.command.plan.AddPriority;
import org.kpiledger.command.plan.AddTheme;
import org.kpiledger.command.plan.RegisterPlan;
import org.kpiledger.command.risk.CloseRisk;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;
import org.kpiledger.events.risk.RiskReassessmentRequested;

/** The watch on a log: what it asks becomes entries, once. */
class RiskOwnersAreAskedTest {
    private static final Instant JUNE = Instant.parse("2025-06-30T10:00:00Z");
    private static final ActorId ANNA = new ActorId("p-anna");

    @TempDir
    Path folder;

    private final AtomicInteger commands = new AtomicInteger();
    private EventLog log;
    private Ledger ledger;
    private FoldedLog rows;
    private WhenKpiOffTrackThenAskRiskOwner watch;

    @BeforeEach
    void aPlanWithAKpiAndARisk() {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        ledger = new Ledger(
                log,
                Features.AGGREGATES,
                Features::foldingOf,
                (_, _) -> Allowed.as("TESTER"),
                _ -> false,
                Clock.systemUTC());
        rows = new FoldedLog(log);
        watch = on(JUNE);
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
                "'kpi':'P1.EMT.K1','theme':'P1.EMT','name':{'en':'Exercises'},'measures':[{'code':'events',"
                        + "'unit':'EVENT','valueType':'COUNT','aggregation':'SUM','direction':'INCREASE',"
                        + "'reporting':'CUMULATIVE'}],'effectiveOn':'2023-01-01'");
        send(
                RaiseRisk.class,
                "'riskId':'R-1','node':'P1','perspective':{'en':'Financial'},'description':{'en':'No funds'},"
                        + "'probability':'MEDIUM','impact':'HIGH','effectiveOn':'2023-01-01'");
        for (String year : List.of("2023", "2024")) {
            send(
                    SetTarget.class,
                    "'kpi':'P1.EMT.K1','measure':'events','period':'" + year
                            + "','value':'100','source':'TDAG','effectiveOn':'2023-01-01'");
        }
    }

    @AfterEach
    void close() {
        watch.close();
        ledger.close();
        log.close();
    }

    @Test
    void twoPeriodsOffTrackAskOnceHoweverOftenItLooks() {
        rows.fold();
        watch.look();
        assertThat(asked()).isEmpty();

        record("2023", "10");
        record("2024", "12");
        rows.fold();
        watch.look();
        rows.fold();
        watch.look();
        try (WhenKpiOffTrackThenAskRiskOwner afterARestart = on(JUNE.plusSeconds(86_400))) {
            afterARestart.look();
        }

        assertThat(asked()).hasSize(1).allSatisfy(entry -> {
            RiskReassessmentRequested request = (RiskReassessmentRequested) entry.data();
            assertThat(request.kpi()).isEqualTo(new Code("P1.EMT.K1"));
            assertThat(request.periods()).containsExactly(new Period("2023"), new Period("2024"));
            assertThat(request.effectiveOn()).isEqualTo(LocalDate.of(2025, 6, 30));
            assertThat(entry.attributes().actor()).isEqualTo(ActorId.SYSTEM);
            assertThat(entry.attributes().channel()).isEqualTo(Channel.SYSTEM);
        });
    }

    @Test
    void twoWatchesOnTheSameRowsAskOnce() {
        record("2023", "10");
        record("2024", "12");
        rows.fold();
        try (WhenKpiOffTrackThenAskRiskOwner another = on(JUNE)) {
            watch.look();
            another.look();
        }

        assertThat(asked()).hasSize(1);
    }

    @Test
    void beforeTheRowsHaveCaughtUpItDoesNotJudge() {
        record("2023", "10");
        record("2024", "12");
        watch.look();

        assertThat(asked()).isEmpty();
    }

    /** The rows are behind the log: what they want may be refused by now. */
    @Test
    void aRiskThatWasClosedMeanwhileIsLeftAlone() {
        record("2023", "10");
        record("2024", "12");
        rows.fold();
        send(CloseRisk.class, "'riskId':'R-1','rationale':'It passed','effectiveOn':'2025-06-01'");
        watch.look();

        assertThat(asked()).isEmpty();
    }

    @Test
    void aFailureDoesNotEndTheWatch() {
        record("2023", "10");
        record("2024", "12");
        rows.fold();
        Unreliable unreliable = new Unreliable(rows);
        try (WhenKpiOffTrackThenAskRiskOwner failing =
                new WhenKpiOffTrackThenAskRiskOwner(unreliable, ledger, Clock.fixed(JUNE, ZoneOffset.UTC))) {
            assertThatIllegalStateException().isThrownBy(failing::look);
            failing.lookAndGoOn();
            assertThat(asked()).isEmpty();

            unreliable.isBack();
            failing.lookAndGoOn();
            assertThat(asked()).hasSize(1);
        }
    }

    private WhenKpiOffTrackThenAskRiskOwner on(Instant now) {
        return new WhenKpiOffTrackThenAskRiskOwner(rows, ledger, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Entry> asked() {
        EntryCodec codec = new EntryCodec();
        return log.reader().after(0, Integer.MAX_VALUE).stream()
                .map(codec::decode)
                .filter(entry -> entry.data() instanceof RiskReassessmentRequested)
                .toList();
    }

    private void record(String year, String value) {
        send(
                RecordKpiValue.class,
                "'kpi':'P1.EMT.K1','measure':'events','period':'" + year + "','valueDate':'" + year + "','value':'"
                        + value + "'");
    }

    private void send(Class<? extends Record> type, String fields) {
        byte[] body = ("{'planId':'OP-23'," + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Intent command = (Intent) RecordCodec.read(Json.MAPPER.readTree(body), type);
        CommandKey key = CommandKey.of(ANNA, "c-" + commands.incrementAndGet(), type.getSimpleName(), body);
        ledger.submit(command, key, Channel.API, null);
    }
}
