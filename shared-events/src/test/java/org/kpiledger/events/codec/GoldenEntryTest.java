package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;

/** The bytes of one entry of every type, as they stood when the type was first shipped. */
class GoldenEntryTest {
    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheGoldenBytes(Sample sample) {
        ContractFile golden = golden(sample);
        golden.requireWritten(sample.entry());

        assertThat(new String(sample.entry(), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden.bytes(), StandardCharsets.UTF_8));
        assertThat(sample.entry()).isEqualTo(golden.bytes());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheGoldenBytes(Sample sample) {
        Entry entry = new EntryCodec().decode(golden(sample).bytes());

        assertThat(entry)
                .isEqualTo(new Entry(
                        sample.position(), sample.time(), sample.attributes(), sample.type(), 1, sample.event()));
    }

    private static ContractFile golden(Sample sample) {
        return ContractFile.golden(sample.type(), 1);
    }
}
