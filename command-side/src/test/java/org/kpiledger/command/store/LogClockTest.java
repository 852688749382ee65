package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.ClockReading;
import org.kpiledger.events.Moment;
import org.kpiledger.events.installation.ClockAccepted;

class LogClockTest {
    private static final Instant NOON = Instant.parse("2023-06-01T12:00:00Z");

    private final SetClock wall = new SetClock(NOON);
    private long nanos = 5;
    private final LogClock clock = new LogClock(wall, () -> nanos);

    @Test
    void givesTheMachinesTimeCutToTheMicrosecond() {
        wall.set(NOON.plusNanos(1_999));

        assertThat(clock.next(Instant.EPOCH)).isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void isAMicrosecondLaterThanTheLastEntryWhereTheMachineIsNot() {
        assertThat(clock.next(NOON)).isEqualTo(NOON.plusNanos(1_000));
        assertThat(clock.next(NOON.plusSeconds(60)))
                .isEqualTo(NOON.plusSeconds(60).plusNanos(1_000));
    }

    @Test
    void refusesAClockThatIsBehindTheLogByMoreThanAMinute() {
        assertThatThrownBy(() -> clock.next(NOON.plusSeconds(60).plusNanos(1))).isInstanceOf(ClockDisagrees.class);
    }

    @Test
    void refusesAJumpOfMoreThanAMinuteEitherWayAndGoesOnOnceItIsTakenBack() {
        for (int seconds : new int[] {61, -61}) {
            wall.set(NOON.plusSeconds(seconds));
            assertThatThrownBy(() -> clock.next(Instant.EPOCH)).isInstanceOf(ClockDisagrees.class);
        }
        wall.set(NOON.plusSeconds(-60));
        assertThat(clock.next(Instant.EPOCH)).isEqualTo(wall.instant());
    }

    @Test
    void takesTimeThatPassedOnBothClocksForNoJump() {
        wall.set(NOON.plus(Duration.ofHours(9)));
        nanos += Duration.ofHours(9).toNanos();

        assertThat(clock.next(NOON)).isEqualTo(wall.instant());
    }

    @Test
    void anAcceptedClockIsBelievedUnderTheEntriesThatWereThereAndNoneFurtherAhead() {
        Instant ahead = NOON.plus(Duration.ofHours(2));
        assertThat(clock.read(ahead)).isEqualTo(new ClockReading(NOON, ahead, true));
        clock.accept(new ClockAccepted(Moment.of(NOON), Moment.of(ahead)));

        assertThat(clock.read(ahead).doubted()).isFalse();
        assertThat(clock.next(ahead)).isEqualTo(ahead.plusNanos(1_000));
        assertThat(clock.doubt(ahead.plusSeconds(61))).isPresent();
        wall.set(NOON.minusSeconds(61));
        assertThat(clock.doubt(ahead)).isPresent();
    }

    @Test
    void anAcceptedClockIsBelievedWhenItHasCaughtUp() {
        Instant ahead = NOON.plus(Duration.ofHours(2));
        clock.accept(new ClockAccepted(Moment.of(NOON), Moment.of(ahead)));
        wall.set(NOON.plus(Duration.ofHours(3)));
        nanos += Duration.ofHours(3).toNanos();

        assertThat(clock.next(ahead.plusNanos(5_000))).isEqualTo(wall.instant());
    }

    @Test
    void anAcceptanceOnAMachineOfAnotherTimeDoesNotExcuseAJumpHere() {
        wall.set(NOON.plus(Duration.ofHours(1)));
        clock.accept(new ClockAccepted(Moment.of(NOON), Moment.of(NOON)));

        assertThatThrownBy(() -> clock.next(NOON)).isInstanceOf(ClockDisagrees.class);
    }

    @Test
    void theEntryOfAnAcceptanceIsRefusedWhenTheClockHasMovedMeanwhile() {
        ClockAccepted accepted = new ClockAccepted(Moment.of(NOON), Moment.of(NOON.plusSeconds(500)));
        assertThat(clock.next(NOON.plusSeconds(500), accepted))
                .isEqualTo(NOON.plusSeconds(500).plusNanos(1_000));
        wall.set(NOON.plusSeconds(61));

        assertThatThrownBy(() -> clock.next(NOON.plusSeconds(500), accepted)).isInstanceOf(ClockDisagrees.class);
    }
}
