package org.kpiledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    @Test
    void takesHundredWaitsOfOneToHundredMilliseconds() {
        long[] waits =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLISECOND).toArray();

        assertThat(Figures.of(waits, 2 * SECOND)).isEqualTo(new Figures(100, 50, 50, 99));
    }

    @Test
    void takesTheOnlyWaitForEveryQuantile() {
        assertThat(Figures.of(new long[] {3 * MILLISECOND}, SECOND)).isEqualTo(new Figures(1, 1, 3, 3));
    }

    @Test
    void hasNoQuantilesOfNothing() {
        Figures none = Figures.of(new long[0], SECOND);

        assertThat(none.count()).isZero();
        assertThat(none.perSecond()).isZero();
        assertThat(none.p50Ms()).isNaN();
        assertThat(none.p99Ms()).isNaN();
    }

    @Test
    void takesTheMedianOfEachFigureForItself() {
        List<Figures> rounds =
                List.of(new Figures(10, 100, 9, 90), new Figures(20, 300, 1, 95), new Figures(30, 200, 5, 10));

        assertThat(Figures.medianOf(rounds)).isEqualTo(new Figures(60, 200, 5, 90));
    }

    @Test
    void takesTheMiddleOfTwoRounds() {
        List<Figures> rounds = List.of(new Figures(1, 100, 2, 8), new Figures(1, 200, 4, 10));

        assertThat(Figures.medianOf(rounds)).isEqualTo(new Figures(2, 150, 3, 9));
    }

    @Test
    void comesBackFromItsLine() {
        Figures figures = new Figures(12_345, 2_057.5, 0.481516, 23.42);

        assertThat(Figures.ofLine(figures.line())).isEqualTo(figures);
    }
}
