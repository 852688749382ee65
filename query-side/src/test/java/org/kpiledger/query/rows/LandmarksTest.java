package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LandmarksTest {
    private static final int LENGTH = 70;

    @Test
    void aRowIsFoundAtEachPositionForWhichItWasKnown() {
        for (long from = 1; from < LENGTH; from++) {
            for (long to = from + 1; to <= LENGTH; to++) {
                long landmark = Landmarks.of(from, to);
                assertThat(landmark).isBetween(from, to - 1);
                for (long position = from; position < to; position++) {
                    assertThat(Landmarks.at(position)).contains(landmark);
                }
            }
        }
    }

    @Test
    void likewiseInALongLog() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            long from = random.nextLong(1, 1L << 35);
            long to = from + random.nextLong(1, 1L << random.nextInt(1, 35));
            long position = random.nextLong(from, to);
            assertThat(Landmarks.at(position))
                    .as("known from %d to %d, asked at %d, seed %d", from, to, position, seed)
                    .contains(Landmarks.of(from, to));
        }
    }

    @Test
    void fewLandmarksAreLookedUpWhateverThePosition() {
        assertThat(List.of(Landmarks.at(123_456_789))).hasSize(41).doesNotHaveDuplicates();
    }
}
