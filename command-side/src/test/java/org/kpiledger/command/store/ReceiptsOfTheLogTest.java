package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;

/** A command sent again is carried out once and answered as before, for as long as receipts are kept. */
class ReceiptsOfTheLogTest extends EventLogConformance {
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
}
