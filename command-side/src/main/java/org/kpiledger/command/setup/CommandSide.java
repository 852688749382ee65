package org.kpiledger.command.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.access.Authority;
import org.kpiledger.command.access.ClosedPlans;
import org.kpiledger.command.access.HeldRoles;
import org.kpiledger.command.api.CommandApi;
import org.kpiledger.command.api.CommandCatalog;
import org.kpiledger.command.evidence.EvidenceApi;
import org.kpiledger.command.evidence.EvidenceStore;
import org.kpiledger.command.evidence.MayHandIn;
import org.kpiledger.command.inspection.NightlyInspection;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.refusals.RefusalsApi;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.relay.RelayStatus;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.command.store.CorruptLog;
import org.kpiledger.command.store.DatabaseRefused;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.LogInUse;
import org.kpiledger.command.store.NewerSchema;
import org.kpiledger.command.transparency.TransparencyApi;
import org.kpiledger.command.witness.LogNotContinued;
import org.kpiledger.command.witness.Onlookers;
import org.kpiledger.command.witness.WitnessApi;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.DatabaseSettings;
import org.kpiledger.edge.DescribedReads;
import org.kpiledger.edge.Edge;
import org.kpiledger.edge.LoadGate;
import org.kpiledger.edge.SimulatedLog;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.inspection.Inspection;
import org.kpiledger.edge.status.StatusPart;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.LogOrigin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole command side, for an application to import. */
@Configuration(proxyBeanMethods = false)
@Import({Edge.class, CommandApi.class, EvidenceApi.class, RefusalsApi.class, TransparencyApi.class, WitnessApi.class})
public class CommandSide {
    private static final Map<String, DescribedReads.Read> READS = Map.of(
            "/api/events",
            new DescribedReads.Read(
                    "The entries of the log, one a line, as their bytes are",
                    Map.of(
                            "after",
                            "The position behind which it begins; 0 where it is not given",
                            "limit",
                            "How many at most, up to 1000; 100 where it is not given",
                            "wait",
                            "Seconds to wait for an entry where there is none yet, up to 30; 0 where it is not given")),
            "/api/schemas/{type}/{version}",
            new DescribedReads.Read(
                    "The JSON Schema of the data of an event",
                    Map.of("type", "The event, such as BudgetTransferred", "version", "Its version, from 1")),
            "/asyncapi.json",
            DescribedReads.Read.of("The contract of the topic (AsyncAPI 3)"),
            "/log/checkpoint",
            DescribedReads.Read.of("The log's size and root"),
            "/api/refusals",
            new DescribedReads.Read(
                    "Who tried to judge the own work, newest first; no part of the log",
                    Map.of("limit", "How many at most, up to 1000; 100 where it is not given")));

    /** What an operator must put right before the next start; the message of each is a sentence that says so. */
    public static final List<Class<? extends RuntimeException>> REFUSALS =
            List.of(CorruptLog.class, NewerSchema.class, LogInUse.class, DatabaseRefused.class, LogNotContinued.class);

    /** Who records values or reports activities, or judges them. */
    private static final Set<Role> HAND_IN_EVIDENCE = Set.of(Role.KPI_OWNER, Role.PLANNER, Role.APPROVER);

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Zurich");

    /** A PostgreSQL database where its address is given, else an H2 file in the data folder. */
    @Bean(destroyMethod = "close")
    EventLog eventLog(
            @Value("${kpiledger.log.url:}") String url,
            @Value("${kpiledger.log.user:}") String user,
            @Value("${kpiledger.log.password:}") String password,
            @Value("${kpiledger.data:./data}") Path data,
            @Value("${kpiledger.durability:fsync}") String durability) {
        LogDatabase database = url.isBlank()
                ? LogDatabase.h2(data.resolve("log"), durability(durability))
                : postgresql(url, user, password);
        return EventLog.open(database, Clock.systemUTC());
    }

    private static LogDatabase postgresql(String url, String user, String password) {
        DatabaseSettings.require("kpiledger.log", url, user);
        return LogDatabase.postgresql(url, user, password);
    }

    private static Durability durability(String level) {
        return Arrays.stream(Durability.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst()
                .orElseThrow(() ->
                        new BadSetup("The setting kpiledger.durability must be fsync or process, not " + level + "."));
    }

    /** Those who look on have been asked before, so nothing is written to a log that they saw further on. */
    @Bean(destroyMethod = "close")
    Ledger ledger(
            EventLog log,
            EvidenceStore evidence,
            Accounts accounts,
            Onlookers onlookers,
            @Value("${kpiledger.accept-restore:}") String acceptRestore) {
        Ledger ledger = new Ledger(
                log, Features.AGGREGATES, Features::foldingOf, CommandSide::admit, evidence::keeps, Clock.systemUTC());
        onlookers.begin(ledger, acceptRestore.strip());
        FirstGrants.give(accounts, ledger, log.reader(), Clock.systemUTC());
        return ledger;
    }

    static Allowed admit(Intent command, Facts facts) {
        Allowed allowed = Authority.authorize(command, facts.actor(), facts);
        ClosedPlans.require(command, facts);
        return allowed;
    }

    @Bean
    MayHandIn mayHandInEvidence(Ledger ledger) {
        return actor -> HeldRoles.anyToday(
                HAND_IN_EVIDENCE, actor, holder -> ledger.state(SubjectId.access(holder), AccessState.FOLDING));
    }

    @Bean
    CommandCatalog commandCatalog() {
        return new CommandCatalog(Features.COMMANDS);
    }

    @Bean
    DescribedReads describedLog() {
        return new DescribedReads("log", READS);
    }

    @Bean
    Clock commandClock() {
        return Clock.systemUTC();
    }

    @Bean
    CommandApi.PlanZones planZones(Ledger ledger) {
        return planId -> planId == null ? DEFAULT_ZONE : zoneOf(planId, ledger);
    }

    private static ZoneId zoneOf(String planId, Ledger ledger) {
        try {
            PlanState plan = ledger.state(SubjectId.plan(new Code(planId)), PlanState.FOLDING);
            return plan.exists() ? plan.zone() : DEFAULT_ZONE;
        } catch (IllegalArgumentException notACode) {
            return DEFAULT_ZONE;
        }
    }

    @Bean(destroyMethod = "close")
    Relay relay(EventLog log, @Value("${kpiledger.kafka.bootstrap-servers}") String bootstrapServers) {
        return Relay.start(log, bootstrapServers);
    }

    @Bean
    @ConditionalOnBooleanProperty("kpiledger.load-plan")
    FirstLoad firstLoad(Ledger ledger, EventLog log, @Value("${kpiledger.data:./data}") Path data, LoadGate gate) {
        return new FirstLoad(ledger, log, data.resolve("loaded"), gate);
    }

    @Bean
    StatusPart logStatus(EventLog log, Relay relay, @Value("${kpiledger.kafka.bootstrap-servers}") String servers) {
        return new LogStatus(log, relay, servers);
    }

    /** Where a process has more at hand than the log, it brings an {@link Inspection} of each such thing. */
    @Bean(initMethod = "start", destroyMethod = "close")
    NightlyInspection nightlyInspection(
            EventLog log,
            Relay relay,
            ObjectProvider<Inspection> others,
            @Value("${kpiledger.data:./data}") Path data) {
        return new NightlyInspection(
                log,
                () -> relay.status().state() == RelayStatus.State.STANDBY,
                Features::foldingOf,
                others.orderedStream().toList(),
                data,
                Clock.systemUTC());
    }

    @Bean
    SimulatedLog simulatedLog(EventLog log) {
        return () -> Optional.of(new LogOrigin(log.writer().origin()))
                .filter(LogOrigin::isSimulated)
                .map(LogOrigin::name);
    }

    @Bean
    LogHealth logHealth(EventLog log, Relay relay) {
        return new LogHealth(log, relay);
    }
}
