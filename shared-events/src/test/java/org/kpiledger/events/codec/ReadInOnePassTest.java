package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;
import tools.jackson.core.JacksonException;

/** A record is read from its text as it is by way of a tree, and refused likewise. */
class ReadInOnePassTest {
    private static final int CHANGES = 300;

    static Collection<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsWritten(Sample sample) {
        Record event = (Record) sample.event();
        assertThat((Object) RecordCodec.read(RecordCodec.write(event), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAndRefusesWhatTheTreeDoes(Sample sample) {
        Record event = (Record) sample.event();
        long seed = Seed.next();
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            String changed = changed(text(event), random);
            assertThat(read(() -> RecordCodec.read(changed.getBytes(UTF_8), event.getClass())))
                    .as("seed %d, change %d: %s", seed, i, changed)
                    .isEqualTo(read(
                            () -> RecordCodec.read(Json.MAPPER.readTree(changed.getBytes(UTF_8)), event.getClass())));
        }
    }

    private interface Reading {
        Record read();
    }

    /** What is read, or why it is not. */
    private static Object read(Reading reading) {
        try {
            return reading.read();
        } catch (InvalidFields bad) {
            return bad.errors();
        } catch (JacksonException bad) {
            return bad.getOriginalMessage();
        }
    }

    private static String text(Record event) {
        return new String(RecordCodec.write(event), UTF_8);
    }

    /** A character made another, or a stretch written twice or left out, such as a whole property. */
    private static String changed(String json, Random random) {
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(json.length());
            return json.substring(0, at) + " \",:{}[]0a-".charAt(random.nextInt(11)) + json.substring(at + 1);
        }
        String[] parts = json.split("(?<=,)", -1);
        int part = random.nextInt(parts.length);
        parts[part] = random.nextBoolean() ? "" : parts[part] + parts[random.nextInt(parts.length)];
        return String.join("", parts);
    }
}
