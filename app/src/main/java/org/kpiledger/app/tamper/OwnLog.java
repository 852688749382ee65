package org.kpiledger.app.tamper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.command.access.Authority;
import org.kpiledger.command.planimport.PlanLoader;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.RecordCodec;

/** A small log of its own: the Operational Plan 2023, loaded by commands as at a first start. */
final class OwnLog {
    private static final String PLAN = "/plans/op-23.json";

    private OwnLog() {}

    /** Makes it in the folder. */
    static void make(Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("log"));
        try (EventLog log = EventLog.open(LogDatabase.h2(files, Durability.PROCESS), Clock.systemUTC());
                Ledger ledger = new Ledger(
                        log,
                        Features.AGGREGATES,
                        Features::foldingOf,
                        (command, facts) -> Authority.authorize(command, facts.actor(), facts),
                        _ -> false,
                        Clock.systemUTC());
                InputStream plan = Optional.ofNullable(OwnLog.class.getResourceAsStream(PLAN))
                        .orElseThrow(() -> new IllegalStateException("the program was built without " + PLAN))) {
            PlanLoader loader = new PlanLoader(
                    (command, commandId) -> {
                        byte[] body = RecordCodec.write((Record) command);
                        String name = command.getClass().getSimpleName();
                        ledger.submit(
                                command, CommandKey.of(ActorId.SYSTEM, commandId, name, body), Channel.IMPORT, null);
                    },
                    _ -> Set.of(),
                    Files.createDirectories(folder.resolve("loaded")));
            loader.load(plan.readAllBytes(), (_, _) -> {});
        }
    }
}
