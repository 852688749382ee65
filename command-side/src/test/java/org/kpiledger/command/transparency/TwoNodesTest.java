package org.kpiledger.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;

/** What one node says of a log that another node writes too. */
class TwoNodesTest {
    @TempDir
    Path folder;

    @Test
    void theCheckpointIsNeverOlderThanWhatAnotherNodeAcknowledged() {
        try (EventLog writing = open();
                EventLog reading = open()) {
            Checkpoints checkpoints = new Checkpoints(
                    reading, SigningKey.generate(reading.writer().origin(), SignatureType.ED25519));
            long before = checkpoints.current().checkpoint().size();
            grant(writing);

            Checkpoint after = checkpoints.current().verify(checkpoints.verifier());

            assertThat(after.size()).isEqualTo(before + 1);
            assertThat(after.root())
                    .isEqualTo(writing.writer().head().frontier().root());
        }
    }

    private EventLog open() {
        return EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
    }

    private static void grant(EventLog log) {
        try (Ledger ledger = new Ledger(
                log,
                List.of(AccessAggregate.class),
                _ -> AccessState.FOLDING,
                (_, _) -> Allowed.as("ADMIN"),
                _ -> false,
                Clock.systemUTC())) {
            ledger.submit(
                    new GrantRole(new ActorId("p-1"), Role.PLANNER, null, LocalDate.of(2023, 1, 1)),
                    CommandKey.of(ActorId.SYSTEM, "grant", "GrantRole", new byte[0]),
                    Channel.SYSTEM,
                    null);
        }
    }
}
