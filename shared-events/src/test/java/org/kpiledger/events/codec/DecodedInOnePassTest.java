package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;

/** What is read in one pass is what the tree gives, and nothing is read so that the tree would refuse. */
class DecodedInOnePassTest {
    private static final int CHANGES = 300;

    private final EntryCodec codec = new EntryCodec();

    static Collection<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatThisProgramWrites(Sample sample) {
        byte[] bytes = sample.entry();

        assertThat(codec.decodeAsWritten(bytes, sample.position(), sample.time()))
                .isNotNull()
                .isEqualTo(codec.decodeByTree(bytes, sample.position(), sample.time(), (_, _, _) -> {}));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverReadsWhatTheTreeRefusesOrReadsOtherwise(Sample sample) {
        long seed = Seed.next();
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(sample.entry(), random);
            @Nullable Entry onePass = codec.decodeAsWritten(changed, sample.position(), sample.time());
            if (onePass != null) {
                assertThat(codec.decodeByTree(changed, sample.position(), sample.time(), (_, _, _) -> {}))
                        .as("seed %d, change %d: %s", seed, i, new String(changed, UTF_8))
                        .isEqualTo(onePass);
            }
        }
    }

    /** A byte behind the frame made another, or a stretch written twice or left out, such as a whole property. */
    private static byte[] changed(byte[] entry, Random random) {
        int frame = new String(entry, UTF_8).indexOf("\"id\"");
        int at = frame + random.nextInt(entry.length - frame);
        if (random.nextInt(3) == 0) {
            entry[at] = (byte) " \",:{}[]0a-".charAt(random.nextInt(11));
            return entry;
        }
        String text = new String(entry, UTF_8);
        String[] parts = text.substring(text.indexOf("\"id\"")).split("(?<=,)", -1);
        int part = random.nextInt(parts.length);
        parts[part] = random.nextBoolean() ? "" : parts[part] + parts[random.nextInt(parts.length)];
        return (text.substring(0, text.indexOf("\"id\"")) + String.join("", parts)).getBytes(UTF_8);
    }
}
