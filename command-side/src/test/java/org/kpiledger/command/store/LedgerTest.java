package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.Allowed;
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
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");

    @TempDir
    Path folder;

    private final AtomicInteger decided = new AtomicInteger();
    private EventLog log;
    private Ledger ledger;

    @BeforeEach
    void open() {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        ledger = new Ledger(
                log,
                List.of(AccessAggregate.class),
                _ -> AccessState.FOLDING,
                (_, _) -> {
                    decided.incrementAndGet();
                    return Allowed.as("ADMIN");
                },
                _ -> false,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ledger.close();
        log.close();
    }

    @Test
    void beginsWithTheOpeningOfTheLogUnderItsOrigin() {
        Entry first = entries().getFirst();

        assertThat(first.type()).isEqualTo("LogOpened");
        assertThat(first.attributes().source()).isEqualTo("//" + log.writer().origin() + "/installation");
    }

    @Test
    void writesACommandAndReadsItBack() {
        Receipt receipt = grant(ANNA, Role.PLANNER, "c-1").orElseThrow();

        assertThat(receipt.firstPosition()).isEqualTo(2);
        assertThat(receipt.repeated()).isFalse();
        Entry entry = entries().getLast();
        assertThat(entry.position()).isEqualTo(2);
        assertThat(entry.subject().value()).isEqualTo("access/p-anna");
        assertThat(entry.attributes().actorRole()).isEqualTo("ADMIN");
    }

    @Test
    void answersARepeatedCommandAsTheFirstTimeAndWritesNothing() {
        Receipt first = grant(ANNA, Role.PLANNER, "c-1").orElseThrow();
        Receipt again = grant(ANNA, Role.PLANNER, "c-1").orElseThrow();

        assertThat(again).isEqualTo(first.asRepeated());
        assertThat(log.writer().head().position()).isEqualTo(2);
    }

    @Test
    void answersARepeatedCommandAfterTheProgramStartedAgain() {
        Receipt first = grant(ANNA, Role.PLANNER, "c-1").orElseThrow();
        close();
        open();

        assertThat(grant(ANNA, Role.PLANNER, "c-1")).contains(first.asRepeated());
    }

    @Test
    void refusesAKeyThatStandsForAnotherCommand() {
        grant(ANNA, Role.PLANNER, "c-1");

        assertThatThrownBy(() -> grant(ANNA, Role.AUDITOR, "c-1")).isInstanceOf(KeyReused.class);
        assertThat(log.writer().head().position()).isEqualTo(2);
    }

    @Test
    void answersThatThereWasNothingToDo() {
        grant(ANNA, Role.PLANNER, "c-1");

        assertThat(grant(ANNA, Role.PLANNER, "c-2")).isEmpty();
    }

    @Test
    void keepsTheHeadOfTheTreeOfAllEntries() {
        grant(ANNA, Role.PLANNER, "c-1");
        grant(BORIS, Role.PLANNER, "c-2");

        TreeFrontier tree = TreeFrontier.EMPTY;
        for (byte[] bytes : log.reader().after(0, 100)) {
            tree = tree.append(LogHash.ofLeaf(bytes));
        }
        assertThat(log.writer().head().frontier().root()).isEqualTo(tree.root());
    }

    @Test
    void lettingTwoAdministratorsRevokeEachOtherLeavesOne() throws Exception {
        for (int round = 0; round < 20; round++) {
            int r = round;
            grant(ANNA, Role.ADMIN, "ga-" + r);
            grant(BORIS, Role.ADMIN, "gb-" + r);
            List<Future<Boolean>> revocations = new ArrayList<>();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                revocations.add(two.submit(() -> revoke(ANNA, "ra-" + r)));
                revocations.add(two.submit(() -> revoke(BORIS, "rb-" + r)));
            }
            assertThat(revocations.get(0).get()).isNotEqualTo(revocations.get(1).get());
        }
    }

    @Test
    void keepsOrderWithoutGapsUnderManyWriters() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                ActorId actor = new ActorId("p-" + i);
                many.submit(() -> {
                    for (Role role : Role.values()) {
                        grant(actor, role, actor + "-" + role);
                    }
                });
            }
        }
        List<Entry> entries = entries();
        assertThat(entries).hasSize(1 + 64 * Role.values().length);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).position()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(entries.get(i).time()).isAfter(entries.get(i - 1).time());
            }
        }
    }

    @Test
    void answersThatThereWasNothingToDoThoughTheNextCommandOnTheSubjectIsThereBefore() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        log.writer().onAppended(_ -> {
            writing.countDown();
            awaitQuietly(goOn);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> grant(BORIS, Role.PLANNER, "c-0"));
            writing.await();
            decided.set(0);
            Future<Optional<Receipt>> first = waiting(callers, 1, () -> grant(ANNA, Role.PLANNER, "c-1"));
            Future<Optional<Receipt>> nothing = waiting(callers, 2, () -> grant(ANNA, Role.PLANNER, "c-2"));
            Future<Optional<Receipt>> next = waiting(callers, 3, () -> grant(ANNA, Role.AUDITOR, "c-3"));
            goOn.countDown();

            assertThat(first.get()).isPresent();
            assertThat(nothing.get()).isEmpty();
            assertThat(next.get()).isPresent();
        }
        assertThat(decided).as("each is decided once").hasValue(3);
    }

    /** Submits it, and returns when so many commands wait to be written. */
    private Future<Optional<Receipt>> waiting(
            ExecutorService callers, int waiting, Callable<Optional<Receipt>> command) {
        Future<Optional<Receipt>> answer = callers.submit(command);
        Awaitility.await().until(() -> log.writer().waiting() == waiting);
        return answer;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean revoke(ActorId actor, String commandId) {
        RevokeRole command = new RevokeRole(actor, Role.ADMIN, null, DAY);
        try {
            return ledger.submit(command, key(commandId, command.toString()), Channel.API, null)
                    .isPresent();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("last-administrator");
            return false;
        }
    }

    private Optional<Receipt> grant(ActorId actor, Role role, String commandId) {
        GrantRole command = new GrantRole(actor, role, null, DAY);
        return ledger.submit(command, key(commandId, command.toString()), Channel.API, null);
    }

    private static CommandKey key(String commandId, String body) {
        return CommandKey.of(new ActorId("p-root"), commandId, "Any", body.getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> entries() {
        EntryCodec codec = new EntryCodec();
        return log.reader().after(0, 10_000).stream().map(codec::decode).toList();
    }
}
