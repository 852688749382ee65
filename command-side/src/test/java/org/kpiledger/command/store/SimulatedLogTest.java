package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.access.AccessAggregate;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.access.RevokeRole;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

class SimulatedLogTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final Instant FIRST = Instant.parse("2023-01-02T08:00:00Z");
    private static final Instant NEXT = Instant.parse("2023-05-04T09:30:00Z");
    private static final ActorId ANNA = new ActorId("p-anna");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(FIRST);

    @Test
    void whatIsBegunIsWrittenInItsOrderAtTheTimeOfItsDecision() {
        try (EventLog log = EventLog.openSimulated(database(), clock);
                Ledger ledger = ledger(log)) {
            Ledger.Begun granted = begin(ledger, new GrantRole(ANNA, Role.PLANNER, null, DAY), "c-1")
                    .orElseThrow();
            clock.set(NEXT);
            Ledger.Begun also = begin(ledger, new GrantRole(ANNA, Role.AUDITOR, null, DAY), "c-2")
                    .orElseThrow();

            assertThat(granted.settle().firstPosition()).isEqualTo(2);
            assertThat(also.settle().firstPosition()).isEqualTo(3);

            assertThat(log.writer().origin()).startsWith("simulated-");
            assertThat(log.reader().after(1, 10).stream()
                            .map(new EntryCodec()::decode)
                            .map(Entry::time))
                    .satisfiesExactly(
                            first -> assertThat(first).isBetween(FIRST, FIRST.plusMillis(1)),
                            next -> assertThat(next).isBetween(NEXT, NEXT.plusMillis(1)));
        }
    }

    @Test
    void whatIsRefusedOrHasNothingToDoIsToldAtOnceOnWhatWasBegunBefore() {
        try (EventLog log = EventLog.openSimulated(database(), clock);
                Ledger ledger = ledger(log)) {
            Ledger.Begun granted = begin(ledger, new GrantRole(ANNA, Role.PLANNER, null, DAY), "c-1")
                    .orElseThrow();

            assertThat(begin(ledger, new GrantRole(ANNA, Role.PLANNER, null, DAY), "c-2"))
                    .isEmpty();
            assertThatThrownBy(() -> begin(ledger, new RevokeRole(ANNA, Role.AUDITOR, null, DAY), "c-3"))
                    .isInstanceOf(Refusal.class);

            granted.settle();
            assertThat(log.writer().head().position()).isEqualTo(2);
        }
    }

    @Test
    void aRealLogIsNotGoneOnWithAsASimulatedOne() {
        EventLog.open(database(), Clock.systemUTC()).close();

        assertThatIllegalStateException()
                .isThrownBy(() -> EventLog.openSimulated(database(), clock))
                .withMessageContaining("is not a simulated one");
    }

    private LogDatabase database() {
        return LogDatabase.h2(folder, Durability.PROCESS);
    }

    private Ledger ledger(EventLog log) {
        return new Ledger(
                log,
                List.of(AccessAggregate.class),
                _ -> AccessState.FOLDING,
                (_, _) -> Allowed.as("ADMIN"),
                _ -> false,
                clock);
    }

    private static Optional<Ledger.Begun> begin(Ledger ledger, Intent command, String commandId) {
        byte[] body = command.toString().getBytes(StandardCharsets.UTF_8);
        CommandKey key =
                CommandKey.of(ActorId.SYSTEM, commandId, command.getClass().getSimpleName(), body);
        return ledger.begin(command, key, Channel.SYSTEM, null);
    }
}
