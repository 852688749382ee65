package org.kpiledger.verifier.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpiledger.projections.ViewJson;

class MeasuredTest {
    private record View(List<String> texts) {}

    @Test
    void countsWhatWouldBeWritten() {
        View view = new View(
                IntStream.range(0, 5_000).mapToObj("number %d"::formatted).toList());

        assertThat(Measured.of(view)).isEqualTo(ViewJson.write(view).length);
    }
}
