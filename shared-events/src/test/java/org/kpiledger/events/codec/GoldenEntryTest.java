package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        EventType type = type(sample);

        assertThat(new EntryCodec().decode(golden(sample).bytes()))
                .isEqualTo(new Entry(
                        sample.position(),
                        sample.time(),
                        sample.attributes(),
                        type.name(),
                        type.version(),
                        sample.event()));
    }

    @ParameterizedTest
    @MethodSource("filesOfEveryVersion")
    void readsEveryVersionEverShipped(Path file) {
        Entry entry = new EntryCodec().decode(new ContractFile(file).bytes());

        assertThat(file).hasFileName(entry.type() + ".v" + entry.version() + ".json");
    }

    static List<Path> filesOfEveryVersion() throws IOException {
        try (Stream<Path> files = Files.list(ContractFile.GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static ContractFile golden(Sample sample) {
        EventType type = type(sample);
        return ContractFile.golden(type.name(), type.version());
    }

    private static EventType type(Sample sample) {
        return EventRegistry.CURRENT.of(sample.event().getClass());
    }
}
