package org.kpiledger.bench.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.command.Intent;
import org.kpiledger.command.access.Authority;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.planimport.PlanLoader;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.Receipt;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.RecordCodec;

/** The ledger with all its features on one log, in this process; nothing is relayed. */
public record OpenLedger(EventLog log, Ledger ledger) implements AutoCloseable {
    private static final String PLAN = "/plans/op-23.json";
    private static final LocalDate GRANTED_ON = LocalDate.of(2023, 1, 1);

    public static OpenLedger on(LogDatabase database) {
        return on(database, Clock.systemUTC());
    }

    /** @param clock that the log's writer looks at, once for each entry */
    public static OpenLedger on(LogDatabase database, Clock clock) {
        EventLog log = EventLog.open(database, clock);
        Ledger ledger = new Ledger(
                log,
                Features.AGGREGATES,
                Features::foldingOf,
                (command, facts) -> Authority.authorize(command, facts.actor(), facts),
                _ -> false,
                Clock.systemUTC());
        return new OpenLedger(log, ledger);
    }

    /** Loads the plan into a new log, by commands of the system. */
    public void loadPlan() throws IOException {
        Path marks = Files.createTempDirectory("kpi-ledger-bench-marks");
        try (InputStream plan =
                Optional.ofNullable(OpenLedger.class.getResourceAsStream(PLAN)).orElseThrow()) {
            new PlanLoader(
                            (command, commandId) -> submit(ActorId.SYSTEM, commandId, command, Channel.IMPORT, null),
                            _ -> Set.of(),
                            marks)
                    .load(plan.readAllBytes(), (_, _) -> {});
        } finally {
            Scratch.delete(marks);
        }
    }

    /** Lets the actor act in the role, anywhere. */
    public void grant(ActorId actor, Role role) {
        submit(
                ActorId.SYSTEM,
                "grant-" + role + "-" + actor,
                new GrantRole(actor, role, null, GRANTED_ON),
                Channel.SYSTEM,
                null);
    }

    /** Sends a command under a key of its own, as the API would. */
    public Receipt submit(ActorId actor, Intent command) {
        return submit(new Sent(actor, command, null)).orElseThrow();
    }

    /** Sends a command likewise; nothing comes back where there was nothing to do. */
    public Optional<Receipt> submit(Sent sent) {
        return submit(sent.actor(), UUID.randomUUID().toString(), sent.command(), Channel.API, sent.reason());
    }

    private Optional<Receipt> submit(
            ActorId actor, String commandId, Intent command, Channel channel, @Nullable Line reason) {
        byte[] body = RecordCodec.write((Record) command);
        CommandKey key = CommandKey.of(actor, commandId, command.getClass().getSimpleName(), body);
        return ledger.submit(command, key, channel, reason);
    }

    @Override
    public void close() {
        ledger.close();
        log.close();
    }
}
