package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryFrame;

/** What is read, by position, by subject, by time, and when it is to be seen. */
class ReadingTheLogTest extends EventLogConformance {
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

    @Test
    void manyEntriesAreReplayedInTheirOrderFromWhereOneLikes() {
        for (int command = 1; command <= 9; command++) {
            node.count(A, 499, "c-" + command);
        }
        List<Entry> entries = entries(node);

        for (long from : List.of(0L, 1L, 1_000L, 3_777L, (long) entries.size(), entries.size() + 1L)) {
            List<Entry> replayed = new ArrayList<>();
            node.log.reader().replayAfter(from, replayed::add);
            assertThat(replayed).isEqualTo(entries.stream().skip(from).toList());
        }
    }

    @Test
    void aReplayThatItsReaderBreaksOffEndsWithWhatTheReaderThrew() {
        node.count(A, 3, "c-1");
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> node.log.reader().replayAfter(0, _ -> {
                    throw enough;
                }))
                .isSameAs(enough);
    }

    private long positionAt(Instant instant) {
        return node.log.reader().positionAt(instant, node.position());
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
}
