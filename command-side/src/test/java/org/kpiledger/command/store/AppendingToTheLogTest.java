package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryFrame;

/** What becomes of appends, alone, in one batch and under many writers. */
class AppendingToTheLogTest extends EventLogConformance {
    @Test
    void aSequenceThatIsTakenOrLeavesAGapIsAConflictAndWritesNothing() {
        node.count(A, 2, "c-1");
        long end = node.position();

        for (long sequence : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> node.log.writer().append(node.append(A, sequence, Map.of(), "x-" + sequence)))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(node.position()).isEqualTo(end);
        assertThat(node.log.writer().append(node.append(A, 2, Map.of(), "c-2")).firstPosition())
                .isEqualTo(end + 1);
    }

    @Test
    void positionsSequencesAndTimesHaveNoGapsAndTheTreeHoldsUnderManyWriters() throws Exception {
        List<Callable<Receipt>> commands = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            SubjectId own = Node.subject("W-" + writer % 16);
            for (int i = 0; i < 10; i++) {
                String commandId = writer + "-" + i;
                int times = 1 + i % 3;
                commands.add(() -> node.count(own, times, commandId));
            }
        }
        List<Receipt> receipts = all(commands);

        requireWhole(node);
        List<Entry> entries = entries(node);
        for (Receipt receipt : receipts) {
            List<Entry> made = entries.subList((int) receipt.firstPosition() - 1, (int) receipt.lastPosition());
            assertThat(made.stream()
                            .map(entry -> entry.attributes().commandId())
                            .distinct())
                    .hasSize(1);
            assertThat(made.stream().map(Entry::sequence))
                    .containsExactlyElementsOf(IntStream.range(0, made.size())
                            .mapToObj(i -> made.getFirst().sequence() + i)
                            .toList());
            assertThat(made.getLast().time()).isEqualTo(receipt.time());
        }
        assertThat(receipts.stream().mapToInt(Receipt::events).sum()).isEqualTo(entries.size() - 1);
    }

    @Test
    void inABatchACommandThatMustFailFailsAlone() {
        List<CompletableFuture<Receipt>> results = inOneBatch(
                node.append(A, 0, Map.of(), "c-1"),
                node.append(B, 7, Map.of(), "c-2"),
                node.append(C, 0, Map.of(), "c-3"));

        assertThat(results.get(0)).isCompleted();
        assertThat(results.get(1)).isCompletedExceptionally();
        assertThat(results.get(2)).isCompleted();
        assertThat(ofSubject(B)).isEmpty();
        requireWhole(node);
    }

    @Test
    void theLargestEntryIsKeptWhole() {
        CommandKey key = Appends.key("c-1", "large");
        byte[] small = node.append(A, 0, Map.of(), key.commandId()).entries().getFirst();
        byte[] large = Arrays.copyOf(small, EntryFrame.LENGTH_MAX);
        Arrays.fill(large, small.length - 2, large.length - 2, (byte) ' ');
        large[large.length - 2] = '}';
        large[large.length - 1] = '}';

        node.log.writer().append(Appends.of(A, 0, List.of(large), Map.of(), key));

        assertThat(node.log.reader().at(2))
                .hasValueSatisfying(read -> assertThat(read).hasSize(65_535).isEqualTo(large));
        requireWhole(node);
    }

    @Test
    void whenTheQueueIsFullACommandIsTurnedAwayAndTheOthersAreWritten() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        commits.instead(holdUntil(release));
        List<Future<Receipt>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.add(threads.submit(() -> node.log.writer().append(node.append(A, 0, Map.of(), "first"))));
            await().until(() -> commitsHeldUp.get() == 1);
            for (int i = 0; i < LogWriter.QUEUE_MAX; i++) {
                Append append = node.append(Node.subject("S-" + i), 0, Map.of(), "c-" + i);
                waiting.add(threads.submit(() -> node.log.writer().append(append)));
            }
            await().until(() -> node.log.writer().waiting() == LogWriter.QUEUE_MAX);

            assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(), "turned-away")))
                    .isInstanceOf(Overloaded.class);
            release.countDown();
        }
        for (Future<Receipt> one : waiting) {
            assertThat(one.get().repeated()).isFalse();
        }
        assertThat(node.position()).isEqualTo(2 + LogWriter.QUEUE_MAX);
        assertThat(ofSubject(B)).isEmpty();
    }

    @Test
    void commandsThatWaitWhenTheLogIsClosedAreAnsweredAndWhatIsAcknowledgedIsThere() throws Exception {
        List<Future<Boolean>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                Append append = node.append(Node.subject("S-" + i), 0, Map.of(), "c-" + i);
                results.add(threads.submit(() -> {
                    try {
                        node.log.writer().append(append);
                        return true;
                    } catch (Overloaded | StoreUnavailable turnedAway) {
                        return false;
                    }
                }));
            }
            node.log.writer().close();
        }
        close();
        open();
        for (int i = 0; i < 500; i++) {
            assertThat(ofSubject(Node.subject("S-" + i))).hasSize(results.get(i).get() ? 1 : 0);
        }
    }

    @Test
    void anInterruptedThreadNeitherLosesItsCommandNorHarmsTheLog() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            boolean stillInterrupted = thread.submit(() -> {
                        Thread.currentThread().interrupt();
                        node.log.writer().append(node.append(A, 0, Map.of(), "c-1"));
                        assertThat(ofSubject(A)).hasSize(1);
                        return Thread.interrupted();
                    })
                    .get();

            assertThat(stillInterrupted).isTrue();
        }
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        List<Long> heard = new ArrayList<>();
        node.log.writer().onAppended(_ -> {
            throw new IllegalStateException("a listener failed, as this test wants it to");
        });
        node.log.writer().onAppended(heard::add);

        node.count(A, 2, "c-1");

        assertThat(heard).containsExactly(3L);
    }
}
