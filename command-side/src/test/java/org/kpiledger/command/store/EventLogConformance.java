package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/**
 * What the log must do on every database: a subclass names the database. Several nodes work on one database here;
 * commits that fail are in {@link CommitInDoubtConformance}, and processes that are killed in {@link KilledProcessTest}.
 */
abstract class EventLogConformance {
    private static final SubjectId A = Node.subject("A");
    private static final SubjectId B = Node.subject("B");
    private static final SubjectId C = Node.subject("C");
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final int WRITERS = 64;

    private TamperedCommits commits;
    private Node node;

    private final AtomicInteger commitsHeldUp = new AtomicInteger();

    /** The database of the name, of this test alone, through connections of its own; the same one at each call. */
    abstract LogDatabase database(String name);

    private LogDatabase database() {
        return database("log");
    }

    @BeforeEach
    void open() {
        LogDatabase database = database();
        commits = new TamperedCommits(database.dataSource());
        node = Node.on(database.through(commits.dataSource()));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anEntryIsReadBackByItsPositionByItsSubjectAndInOrderExactlyAsItWasWritten() {
        Append append = node.append(A, 0, Map.of(), "c-1");
        Receipt receipt = node.log.writer().append(append);

        byte[] written = append.entries().getFirst();
        assertThat(receipt.firstPosition()).isEqualTo(2);
        assertThat(EntryFrame.position(written)).isEqualTo(2);
        assertThat(EntryFrame.time(written)).isEqualTo(receipt.time());
        assertThat(node.log.reader().at(2)).contains(written);
        assertThat(node.log.reader().at(3)).isEmpty();
        assertThat(node.log.reader().after(1, 10)).containsExactly(written);
        assertThat(ofSubject(A)).containsExactly(written);
    }

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
    void aRepeatedCommandIsAnsweredAsTheFirstTimeAlsoAfterARestart() {
        Receipt first = node.count(A, 3, "c-1");
        node.count(A, 1, "c-2");

        assertThat(node.count(A, 3, "c-1")).isEqualTo(first.asRepeated());
        close();
        open();
        assertThat(node.count(A, 3, "c-1")).isEqualTo(first.asRepeated());
        assertThat(node.position()).isEqualTo(5);
    }

    @Test
    void aKeyThatStandsForAnotherCommandIsRefusedAlsoAfterARestart() {
        node.count(A, 1, "c-1");

        assertThatThrownBy(() -> node.count(B, 1, "c-1")).isInstanceOf(KeyReused.class);
        close();
        open();
        assertThatThrownBy(() -> node.count(B, 1, "c-1")).isInstanceOf(KeyReused.class);
        assertThat(node.position()).isEqualTo(2);
    }

    @Test
    void theSameKeyOfAnotherActorIsAnotherCommand() {
        node.count(A, 1, "c-1");
        Count command = Count.of(A, 1);
        CommandKey key = CommandKey.of(ANNA, "c-1", "Any", command.toString().getBytes(StandardCharsets.UTF_8));

        Receipt second = node.ledger.submit(command, key, Channel.API, null).orElseThrow();

        assertThat(second.repeated()).isFalse();
    }

    @Test
    void aCommandSentManyTimesAtOnceIsCarriedOutOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String commandId = "c-" + round;
            List<Receipt> receipts = all(repeated(8, () -> node.count(A, 2, commandId)));

            assertThat(receipts.stream().filter(receipt -> !receipt.repeated())).hasSize(1);
            assertThat(receipts.stream().map(Receipt::firstPosition).distinct()).hasSize(1);
        }
        assertThat(ofSubject(A)).hasSize(40);
    }

    @Test
    void aCommandSentTwiceThatFindsNothingMoreToDoTheSecondTimeGivesTheFirstAnswer() throws Exception {
        for (int round = 0; round < 20; round++) {
            ActorId actor = new ActorId("p-" + round);
            List<Receipt> receipts = all(repeated(
                    4, () -> node.grant(actor, Role.AUDITOR, "g-" + actor).orElseThrow()));

            assertThat(receipts.stream().map(Receipt::firstPosition).distinct()).hasSize(1);
        }
    }

    @Test
    void aCommandTwiceInOneBatchIsCarriedOutOnce() {
        List<CompletableFuture<Receipt>> results =
                inOneBatch(node.append(A, 0, Map.of(), "c-1"), node.append(A, 0, Map.of(), "c-1"));

        assertThat(results.get(0)).isCompleted();
        assertThat(results.get(1))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(Conflict.class);
        assertThat(ofSubject(A)).hasSize(1);
        assertThat(node.log.writer().append(node.append(A, 0, Map.of(), "c-1")).repeated())
                .isTrue();
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
    void aConditionIsCheckedAgainstEarlierCommandsOfTheSameBatch() {
        node.count(A, 1, "c-1");

        List<CompletableFuture<Receipt>> results = inOneBatch(
                node.append(B, 0, Map.of(A, 0L), "holds"),
                node.append(A, 1, Map.of(), "moves"),
                node.append(C, 0, Map.of(A, 0L), "is-behind"),
                node.append(C, 0, Map.of(A, 1L, B, 0L), "follows"));

        assertThat(results.get(0)).isCompleted();
        assertThat(results.get(1)).isCompleted();
        assertThat(results.get(2)).isCompletedExceptionally();
        assertThat(results.get(3)).isCompleted();
    }

    @Test
    void aConditionIsCheckedAgainstEarlierBatches() {
        node.count(A, 2, "c-1");

        assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(A, 0L), "old")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(A, -1L), "none")))
                .isInstanceOf(Conflict.class);
        assertThat(node.log
                        .writer()
                        .append(node.append(B, 0, Map.of(A, 1L), "now"))
                        .firstPosition())
                .isEqualTo(4);
    }

    @Test
    void aLimitAcrossSubjectsHoldsWhoeverComesFirst() throws Exception {
        int limit = 50;
        try (Node other = Node.on(database())) {
            List<Callable<Integer>> commands = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                Count command = new Count(i % 2 == 0 ? A : B, 1, i % 2 == 0 ? B : A, limit);
                Node by = i % 3 == 0 ? other : node;
                String commandId = "c-" + i;
                commands.add(() -> submitUntilAnswered(by, command, commandId));
            }
            int done = all(commands).stream().mapToInt(Integer::intValue).sum();

            assertThat(done).isEqualTo(limit);
            assertThat(ofSubject(A).size() + ofSubject(B).size()).isEqualTo(limit);
        }
    }

    /** How many events the command made: a conflict is sent again, as a client would. */
    private static int submitUntilAnswered(Node by, Count command, String commandId) {
        while (true) {
            try {
                return by.submit(command, commandId).orElseThrow().events();
            } catch (Conflict again) {
                Thread.onSpinWait();
            } catch (Refusal refusal) {
                return 0;
            }
        }
    }

    @Test
    void aRefusalOnWhatAnotherNodeHasChangedIsDecidedAgain() {
        try (Node other = Node.on(database())) {
            node.grant(ANNA, Role.AUDITOR, "c-1");
            node.revoke(ANNA, Role.AUDITOR, "c-2");
            other.grant(ANNA, Role.AUDITOR, "c-3");

            assertThat(node.revoke(ANNA, Role.AUDITOR, "c-4")).isPresent();
            assertThatThrownBy(() -> other.revoke(ANNA, Role.AUDITOR, "c-5")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void nothingToDoIsAnsweredOnlyOnWhatIsCurrent() {
        ActorId boris = new ActorId("p-boris");
        try (Node other = Node.on(database())) {
            node.grant(ANNA, Role.AUDITOR, "c-1");
            other.revoke(ANNA, Role.AUDITOR, "c-2");

            assertThat(node.grant(ANNA, Role.AUDITOR, "c-3")).isPresent();
            assertThat(other.grant(ANNA, Role.AUDITOR, "c-4")).isEmpty();
            assertThat(other.grant(boris, Role.AUDITOR, "c-5")).isPresent();
        }
    }

    @Test
    void twoNodesSeeEachOthersSubjectsAndReceipts() {
        try (Node other = Node.on(database())) {
            Receipt first = node.count(A, 1, "c-1");
            Receipt second = other.count(A, 1, "c-2");
            Receipt third = node.count(A, 1, "c-3");

            assertThat(List.of(first, second, third).stream().map(Receipt::firstPosition))
                    .containsExactly(2L, 3L, 4L);
            assertThat(other.count(A, 1, "c-1")).isEqualTo(first.asRepeated());
            assertThat(node.count(A, 1, "c-2")).isEqualTo(second.asRepeated());
            assertThatThrownBy(() -> node.count(B, 1, "c-2")).isInstanceOf(KeyReused.class);
            assertThat(node.ledger.state(A, Tally.FOLDING)).isEqualTo(new Tally(3));
            assertThat(other.log.writer().follow().position()).isEqualTo(4);
            assertThat(other.log.writer().origin()).isEqualTo(node.log.writer().origin());
        }
    }

    @Test
    void twoNodesWriteOneOrderWithoutGaps() throws Exception {
        try (Node other = Node.on(database())) {
            List<Callable<Receipt>> commands = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Node by = i % 2 == 0 ? node : other;
                SubjectId own = Node.subject("W-" + i);
                String commandId = "c-" + i;
                commands.add(() -> by.count(own, 2, commandId));
            }
            List<Receipt> receipts = all(commands);

            assertThat(receipts.stream().map(Receipt::firstPosition).distinct()).hasSize(200);
            node.log.writer().follow();
            other.log.writer().follow();
            requireWhole(node);
            assertThat(other.log.writer().head()).isEqualTo(node.log.writer().head());
            assertThat(node.position()).isEqualTo(401);
        }
    }

    @Test
    void twoNodesThatOpenANewLogAtOnceOpenItOnce() throws Exception {
        List<Node> nodes = all(repeated(2, () -> Node.on(database("new"))));
        try {
            assertThat(nodes.get(0).entries()).hasSize(1);
            assertThat(nodes.get(1).log.writer().origin())
                    .isEqualTo(nodes.get(0).log.writer().origin());
        } finally {
            nodes.forEach(Node::close);
        }
    }

    @Test
    void subjectsThatDifferInCaseOnlyAreOneOfWhichTheFirstSpellingStands() {
        node.count(Node.subject("P1.EMT"), 1, "c-1");

        for (int restarts = 0; restarts < 2; restarts++) {
            assertThatThrownBy(() -> node.count(Node.subject("p1.emt"), 1, "c-2"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("differs-in-case"));
            close();
            open();
        }
        assertThat(node.position()).isEqualTo(2);
        assertThatThrownBy(() -> node.log.writer().append(node.append(Node.subject("p1.emt"), 0, Map.of(), "c-3")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aFactOnASubjectThatIsSpelledOtherwiseIsThatThereIsNone() {
        node.count(Node.subject("OTHER"), 5, "c-1");

        Receipt receipt =
                node.submit(new Count(A, 1, Node.subject("other"), 1), "c-2").orElseThrow();

        assertThat(receipt.events()).isEqualTo(1);
    }

    @Test
    void thePositionAtAnInstantIsThatOfTheLastEntryRecordedByThen() {
        node.count(A, 3, "c-1");
        List<Entry> entries = entries(node);

        assertThat(positionAt(entries.getFirst().time().minusNanos(1_000))).isZero();
        for (Entry entry : entries) {
            assertThat(positionAt(entry.time())).isEqualTo(entry.position());
            assertThat(positionAt(entry.time().plusNanos(999))).isEqualTo(entry.position());
        }
        assertThat(positionAt(Instant.parse("9999-01-01T00:00:00Z"))).isEqualTo(4);
    }

    private long positionAt(Instant instant) {
        return node.log.reader().positionAt(instant, node.position());
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

    @Test
    void anEntryThatIsCommittedAndNotYetDurableIsShownToNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        commits.instead(commit -> {
            commit.run();
            holdUntil(release).instead(() -> {});
        });
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Receipt> receipt = thread.submit(() -> node.count(A, 1, "c-1"));
            await().until(() -> commitsHeldUp.get() == 1);

            assertThat(node.log.reader().committedAt(2)).isPresent();
            assertThat(node.log.reader().at(2)).isEmpty();
            assertThat(node.log.reader().after(1, 10)).isEmpty();
            assertThat(node.position()).isEqualTo(1);
            release.countDown();
            assertThat(receipt.get().firstPosition()).isEqualTo(2);
        }
        assertThat(node.log.reader().at(2)).isPresent();
    }

    @Test
    void aClockThatJumpsStopsTheWritingUntilItIsSetRight() {
        JumpingClock clock = new JumpingClock();
        try (Node jumpy = Node.on(database(), clock)) {
            jumpy.count(A, 1, "c-1");
            for (Duration jump : List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2))) {
                clock.jumpBy(jump);
                assertThatThrownBy(() -> jumpy.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);
                clock.jumpBy(jump.negated());
            }
            assertThat(jumpy.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
        }
    }

    @Test
    void aCommandIsForgottenAfterSevenDaysAndNotBefore() {
        try (Node eightDaysAgo = Node.on(database("receipts"), daysFromNow(-8))) {
            eightDaysAgo.count(A, 1, "old");
        }
        try (Node sixDaysAgo = Node.on(database("receipts"), daysFromNow(-6))) {
            sixDaysAgo.count(A, 1, "recent");
            assertThat(sixDaysAgo.count(A, 1, "old").repeated()).isTrue();
        }
        for (int restarts = 0; restarts < 2; restarts++) {
            try (Node today = Node.on(database("receipts"), daysFromNow(0))) {
                today.count(A, 1, "today-" + restarts);
                assertThat(today.count(A, 1, "recent").repeated()).isTrue();
                assertThat(today.log.writer().receipts().find(Appends.key("old", Count.of(A, 1))))
                        .isEmpty();
            }
        }
    }

    @Test
    void aCommandOfWhichOnlyTheLaterEventsAreInTheWindowIsForgottenWhole() {
        Instant begin;
        try (Node first = Node.on(database("receipts"), daysFromNow(-20))) {
            begin = first.count(A, 3, "split").time().minusNanos(2_000);
        }
        Clock sevenDaysLater = Clock.fixed(begin.plus(Receipts.KEPT).plusNanos(1_000), ZoneOffset.UTC);
        try (Node later = Node.on(database("receipts"), sevenDaysLater)) {
            assertThat(later.count(A, 1, "later").time()).isEqualTo(sevenDaysLater.instant());
        }
        try (Node reopened = Node.on(database("receipts"), daysFromNow(0))) {
            assertThat(reopened.log.writer().receipts().find(Appends.key("later", Count.of(A, 1))))
                    .isPresent();
            assertThat(reopened.log.writer().receipts().find(Appends.key("split", Count.of(A, 3))))
                    .isEmpty();
        }
    }

    private static Clock daysFromNow(int days) {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
    }

    @Test
    void aSchemaThatANewerProgramHasMadeIsLeftAlone() throws Exception {
        node.count(A, 1, "c-1");
        try (Connection connection = database().dataSource().getConnection();
                PreparedStatement migrated = connection.prepareStatement("insert into \"flyway_schema_history\""
                        + " select 99, '99', description, type, script, checksum, installed_by, installed_on,"
                        + " execution_time, success from \"flyway_schema_history\" where version = '001'")) {
            migrated.executeUpdate();
        }

        assertThatThrownBy(this::database).isInstanceOf(NewerSchema.class);
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    @Test
    void anOlderCopyOfTheDatabaseUnderARunningLogStopsTheWriting() throws Exception {
        byte[] emptyTree = TreeFrontier.EMPTY.encode();
        node.count(A, 1, "c-1");
        try (LogDatabase database = database();
                Connection connection = database.dataSource().getConnection();
                PreparedStatement head = connection.prepareStatement("update log_head set size = 0, frontier = ?")) {
            head.setBytes(1, emptyTree);
            head.executeUpdate();
        }

        assertThatThrownBy(() -> node.count(A, 1, "c-2")).isInstanceOf(CorruptLog.class);
        assertThatThrownBy(() -> node.log.writer().follow()).isInstanceOf(CorruptLog.class);
    }

    private List<byte[]> ofSubject(SubjectId subject) {
        List<byte[]> found = new ArrayList<>();
        node.log.reader().ofSubject(subject, 0, found::add);
        return found;
    }

    private static List<Entry> entries(Node of) {
        EntryCodec codec = new EntryCodec();
        return of.entries().stream().map(codec::decode).toList();
    }

    /** Positions and sequences without gaps, times that increase, and the tree of all of it. */
    static void requireWhole(Node of) {
        Map<String, Long> lastSequences = new HashMap<>();
        Instant before = Instant.MIN;
        long position = 0;
        for (byte[] bytes : of.entries()) {
            EntryOutline entry = EntryOutline.of(bytes);
            assertThat(EntryFrame.position(bytes)).isEqualTo(++position);
            assertThat(EntryFrame.time(bytes)).isAfter(before);
            before = EntryFrame.time(bytes);
            Long last = lastSequences.put(SubjectEnds.key(entry.subject()), entry.sequence());
            assertThat(entry.sequence()).isEqualTo(last == null ? 0 : last + 1);
        }
        assertThat(position).isEqualTo(of.position());
        assertThat(of.log.writer().head().time()).isEqualTo(before);
        assertThat(of.log.writer().head().frontier()).isEqualTo(of.recomputed());
        TreeFrontier ofLeaves = TreeFrontier.EMPTY;
        for (LogHash leaf : of.log.reader().leafHashesAfter(0, Integer.MAX_VALUE)) {
            ofLeaves = ofLeaves.append(leaf);
        }
        assertThat(ofLeaves).isEqualTo(of.recomputed());
    }

    private static <T> List<Callable<T>> repeated(int times, Callable<T> task) {
        return Collections.nCopies(times, task);
    }

    /** Runs them all at once, each on a thread of its own, and waits for their results. */
    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    /** Has the appends written in one batch, in their order: they queue while an earlier commit is held up. */
    private List<CompletableFuture<Receipt>> inOneBatch(Append... appends) {
        CountDownLatch release = new CountDownLatch(1);
        commits.instead(holdUntil(release));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(
                    () -> node.log.writer().append(node.append(Node.subject("HELD-UP"), 0, Map.of(), "held-up")));
            await().until(() -> commitsHeldUp.get() == 1);
            for (int i = 0; i < appends.length; i++) {
                Append append = appends[i];
                int queued = i + 1;
                threads.submit(() -> node.log.writer().append(append));
                await().until(() -> node.log.writer().waiting() == queued);
            }
            commits.asUsual();
            release.countDown();
        }
        return Arrays.stream(appends).map(Append::done).toList();
    }

    private TamperedCommits.Tampering holdUntil(CountDownLatch release) {
        return commit -> {
            commitsHeldUp.incrementAndGet();
            try {
                release.await();
            } catch (InterruptedException unexpected) {
                throw new SQLException(unexpected);
            }
            commit.run();
        };
    }

    private static final class JumpingClock extends Clock {
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void jumpBy(Duration jump) {
            ahead.updateAndGet(before -> before.plus(jump));
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
