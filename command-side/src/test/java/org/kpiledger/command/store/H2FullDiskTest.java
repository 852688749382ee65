package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.SubjectId;

/** On a full disk commands are refused and the log stays whole; with room again it goes on by itself. */
class H2FullDiskTest {
    private static final SubjectId A = Node.subject("A");
    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Node node;

    @BeforeEach
    void open() {
        node = Node.on(database());
    }

    @AfterEach
    void close() {
        FaultyDisk.asUsual();
        node.close();
    }

    private LogDatabase database() {
        return LogDatabase.h2(
                folder, Durability.FSYNC, OrderedFilePath.register() + FaultyDisk.prefix(), LogDatabase.H2_SETTINGS);
    }

    @Test
    void aCommandIsRefusedEntriesAreReadAndWithRoomAgainTheSameCommandIsCarriedOut() {
        node.count(A, 2, "c-1");
        FaultyDisk.fillUp();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> node.count(A, 3, "c-2"))
                    .isInstanceOfAny(StoreUnavailable.class, OutcomeUnknown.class);
        }
        assertThat(node.entries()).hasSize(3);

        FaultyDisk.asUsual();
        awaitCarriedOut(A, "c-2");
        EventLogConformance.requireWhole(node);
        node.close();
        open();
        EventLogConformance.requireWhole(node);
        assertThat(node.count(A, 3, "c-2").repeated()).isTrue();
    }

    @Test
    void underLoadEveryCommandIsInTheEndThereOnce() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        List<Future<Integer>> carriedOut = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                SubjectId subject = Node.subject("W-" + writer);
                carriedOut.add(writers.submit(() -> {
                    int commands = 0;
                    for (; !over.get(); commands++) {
                        while (!isCarriedOut(subject, subject.part(2) + ":" + commands)) {
                            refused.incrementAndGet();
                        }
                    }
                    return commands;
                }));
            }
            for (int round = 1; round <= 5; round++) {
                long before = node.position();
                await().atMost(PATIENCE).until(() -> node.position() > before);
                int refusedBefore = refused.get();
                FaultyDisk.fillUp();
                await().atMost(PATIENCE).until(() -> refused.get() > refusedBefore);
                FaultyDisk.asUsual();
            }
            over.set(true);
        }
        int commands = 0;
        for (Future<Integer> writer : carriedOut) {
            commands += writer.get();
        }
        assertThat(node.entries()).hasSize(1 + commands * 3);
        EventLogConformance.requireWhole(node);
        node.close();
        open();
        EventLogConformance.requireWhole(node);
    }

    @Test
    void aDiskThatFailedToSynchroniseIsAnotherMatterAndNotTrustedBeforeTheNextStart() {
        FaultyDisk.failToSynchronise();
        assertThatThrownBy(() -> node.count(A, 2, "c-1")).isInstanceOf(OutcomeUnknown.class);
        FaultyDisk.asUsual();

        assertThatThrownBy(() -> node.count(A, 2, "c-1")).isInstanceOf(StoreUnavailable.class);
        node.close();
        open();
        assertThat(node.count(A, 2, "c-1").firstPosition()).isEqualTo(2);
        EventLogConformance.requireWhole(node);
    }

    @Test
    void theLastOfTheRoomIsLeftToOthers() {
        node.close();
        AtomicLong usable = new AtomicLong(DiskRoom.BYTES_MIN);
        node = Node.on(database().with(new DiskRoom(usable::get)));
        node.count(A, 1, "c-1");
        usable.decrementAndGet();

        assertThatThrownBy(() -> node.count(A, 1, "c-2"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("disk of the log is full but for the last 32 MiB")
                .hasMessageContaining("Make room");
        assertThat(node.log.writer().problem())
                .hasValueSatisfying(why -> assertThat(why).contains("Make room"));
        assertThat(node.count(A, 1, "c-1").repeated()).isTrue();

        usable.incrementAndGet();
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
        assertThat(node.log.writer().problem()).isEmpty();
    }

    private void awaitCarriedOut(SubjectId subject, String commandId) {
        await().atMost(PATIENCE).until(() -> isCarriedOut(subject, commandId));
    }

    private boolean isCarriedOut(SubjectId subject, String commandId) {
        try {
            node.count(subject, 3, commandId);
            return true;
        } catch (StoreUnavailable | OutcomeUnknown again) {
            return false;
        }
    }
}
