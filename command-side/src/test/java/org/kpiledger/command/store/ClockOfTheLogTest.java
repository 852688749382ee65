package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.installation.ClockAccepted;

/** A clock that is not believed stops the writing, until it is set right or accepted. */
class ClockOfTheLogTest extends EventLogConformance {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Test
    void aClockThatJumpsStopsTheWritingUntilItIsSetRight() {
        JumpingClock clock = new JumpingClock();
        try (Node jumpy = Node.on(database(), clock)) {
            jumpy.count(A, 1, "c-1");
            for (Duration jump : List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2))) {
                clock.jumpBy(jump);
                assertThatThrownBy(() -> jumpy.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);
                assertThat(jumpy.log.writer().problem()).isPresent();
                clock.jumpBy(jump.negated());
            }
            assertThat(jumpy.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
            assertThat(jumpy.log.writer().problem()).isEmpty();
        }
    }

    @Test
    void aClockBehindTheLogIsAcceptedByACommandAndTimeGoesOnInSmallSteps() {
        Instant last;
        try (Node ahead = Node.on(database("ahead"), Clock.offset(Clock.systemUTC(), TWO_HOURS))) {
            last = ahead.count(A, 1, "c-1").time();
        }
        try (Node right = Node.on(database("ahead"))) {
            assertThatThrownBy(() -> right.count(A, 1, "c-2"))
                    .isInstanceOf(ClockDisagrees.class)
                    .hasMessageContaining("AcceptClock");

            Receipt accepted = right.acceptClock("c-3").orElseThrow();

            ClockAccepted event = accepted(right, accepted);
            assertThat(event.lastEntryTime().instant()).isEqualTo(last);
            assertThat(Duration.between(event.machineTime().instant(), Instant.now()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(1));
            assertThat(accepted.time()).isEqualTo(last.plus(MICROSECOND));
            assertThat(right.count(A, 1, "c-2").time()).isEqualTo(last.plus(MICROSECOND.multipliedBy(2)));
            assertThat(right.acceptClock("c-4")).isEmpty();
            assertThat(right.log.writer().problem()).isEmpty();
        }
        try (Node startedAgain = Node.on(database("ahead"))) {
            assertThat(startedAgain.count(A, 1, "c-5").time()).isEqualTo(last.plus(MICROSECOND.multipliedBy(3)));
            requireWhole(startedAgain);
        }
        try (Node stillFurtherBack = Node.on(database("ahead"), Clock.offset(Clock.systemUTC(), TWO_HOURS.negated()))) {
            assertThatThrownBy(() -> stillFurtherBack.count(A, 1, "c-6")).isInstanceOf(ClockDisagrees.class);
        }
    }

    @Test
    void aJumpThatWasAcceptedIsTheTimeFromThenOnAlsoForTheOtherNodesOfTheMachine() {
        JumpingClock clock = new JumpingClock();
        try (Node one = Node.on(database("jump"), clock);
                Node other = Node.on(database("jump"), clock)) {
            one.count(A, 1, "c-1");
            clock.jumpBy(TWO_HOURS);
            assertThatThrownBy(() -> one.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);
            assertThatThrownBy(() -> other.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);

            one.acceptClock("c-3");

            assertThat(one.count(A, 1, "c-2").time()).isAfter(clock.instant().minusSeconds(60));
            assertThat(other.count(A, 1, "c-4").time()).isAfter(clock.instant().minusSeconds(60));
            clock.jumpBy(TWO_HOURS.negated());
            assertThatThrownBy(() -> one.count(A, 1, "c-5")).isInstanceOf(ClockDisagrees.class);
            one.acceptClock("c-6");
            one.count(A, 1, "c-5");
            other.log.writer().follow();
            requireWhole(other);
        }
    }

    @Test
    void anAcceptanceThatCouldNotBeWrittenDoesNotCount() {
        JumpingClock clock = new JumpingClock();
        node.close();
        LogDatabase database = database();
        commits = new TamperedCommits(database.dataSource());
        node = Node.on(database.through(commits.dataSource()), clock);
        clock.jumpBy(TWO_HOURS);
        commits.unreachable();
        assertThatThrownBy(() -> node.acceptClock("c-1")).isInstanceOf(StoreUnavailable.class);
        commits.asUsual();

        assertThatThrownBy(() -> node.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);
        assertThat(node.acceptClock("c-1")).isPresent();
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    private static ClockAccepted accepted(Node on, Receipt receipt) {
        Entry entry = new EntryCodec()
                .decode(on.log.reader().at(receipt.firstPosition()).orElseThrow());
        return (ClockAccepted) entry.data();
    }
}
