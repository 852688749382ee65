package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.access.AccessAggregate;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;

/** A log in a folder that grows by grants of roles. */
final class GrantsLog implements AutoCloseable {
    private static final int WRITERS = 32;
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private final EventLog log;
    private final Ledger ledger;

    GrantsLog(Path folder) {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        ledger = new Ledger(
                log,
                List.of(AccessAggregate.class),
                _ -> AccessState.FOLDING,
                (_, _) -> Allowed.as("ADMIN"),
                _ -> false,
                Clock.systemUTC());
    }

    EventLog log() {
        return log;
    }

    /** Adds so many entries, many at a time, and returns the position of the last. */
    long grow(int entries) {
        long before = end();
        try (ExecutorService writers =
                Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            for (long position = before + 1; position <= before + entries; position++) {
                ActorId actor = new ActorId("p-" + position);
                writers.execute(() -> grant(actor));
            }
        }
        assertThat(end()).isEqualTo(before + entries);
        return end();
    }

    private void grant(ActorId actor) {
        GrantRole command = new GrantRole(actor, Role.PLANNER, null, DAY);
        byte[] body = command.toString().getBytes(StandardCharsets.UTF_8);
        CommandKey key = CommandKey.of(new ActorId("p-root"), "grant-" + actor, "GrantRole", body);
        ledger.submit(command, key, Channel.API, null);
    }

    long end() {
        return log.writer().head().position();
    }

    List<byte[]> entries() {
        return log.reader().after(0, 100_000);
    }

    @Override
    public void close() {
        ledger.close();
        log.close();
    }
}
