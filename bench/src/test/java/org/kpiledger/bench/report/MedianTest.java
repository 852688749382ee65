package org.kpiledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleOfAnOddNumber() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void liesBetweenTheTwoMiddleOnesOfAnEvenNumber() {
        assertThat(Median.of(List.of(8.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }
}
