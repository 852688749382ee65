package org.kpiledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.verifier.ShownLog;

/** One bit of a log is another one: it is found, and named where it lies. */
class BitFlipsTest {
    private static final int FLIPS = 60;
    private static final long SEED = 20_261_126;

    private final Random random = new Random(SEED);
    private final ShownLog log = ShownLog.of(SEED, 300);
    private final Trust trust = new Trust(Optional.of(ShownLog.KEY.verifier()), List.of(), List.of());

    @Test
    void inEntries() {
        log.answers.clear();
        for (int i = 0; i < FLIPS; i++) {
            int index = random.nextInt(log.entries.size());
            byte[] whole = log.entries.get(index);
            log.entries.set(index, flipped(whole));

            Report report = Verification.of(log, trust, (_, _) -> {});

            assertThat(report.check("root").map(Check::passed)).as("flip %d", i).contains(false);
            assertThat(report.firstBadPosition()).as("flip %d", i).contains(index + 1L);
            log.entries.set(index, whole);
        }
    }

    @Test
    void inLeafHashes() {
        log.answers.clear();
        for (int i = 0; i < FLIPS; i++) {
            int index = random.nextInt(log.leaves.size());
            LogHash whole = log.leaves.get(index);
            log.leaves.set(index, LogHash.ofBytes(flipped(whole.toBytes())));

            Report report = Verification.of(log, trust, (_, _) -> {});

            assertThat(report.check("root").map(Check::passed)).as("flip %d", i).contains(true);
            assertThat(report.check("leaf hashes").orElseThrow().position())
                    .as("flip %d", i)
                    .isEqualTo(index + 1L);
            log.leaves.set(index, whole);
        }
    }

    /** One that reads as a checkpoint still is not the one that was signed. */
    @Test
    void inTheCheckpoint() {
        log.answers.clear();
        SignedCheckpoint whole = log.checkpoint;
        byte[] note = whole.note().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < FLIPS; i++) {
            byte[] other = flipped(note);
            try {
                log.checkpoint = SignedCheckpoint.parse(other);
            } catch (MalformedLogData refused) {
                continue;
            }
            if (log.checkpoint.checkpoint().size() != log.entries.size()) {
                continue;
            }

            Report report = Verification.of(log, trust, (_, _) -> {});

            assertThat(report.check("signature").map(Check::passed))
                    .as("flip %d", i)
                    .contains(false);
        }
        log.checkpoint = whole;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        int bit = random.nextInt(bytes.length * Byte.SIZE);
        other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return other;
    }
}
