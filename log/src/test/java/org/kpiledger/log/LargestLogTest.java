package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Proofs near the largest size that a number holds, where an overflow would show.
 *
 * <p>With all leaves alike a subtree's hash depends on its level alone, so such a log needs no storage.
 */
class LargestLogTest {

    private static final LogHash LEAF = LogHash.ofLeaf(new byte[] {42});
    private static final List<LogHash> BY_LEVEL =
            Stream.iterate(LEAF, hash -> LogHash.ofNode(hash, hash)).limit(63).toList();

    @Test
    void provesAnyLeafAndAnyOlderTree() {
        Seed seed = Seed.print("proofs in the largest log");
        Random random = seed.random();
        SubtreeHashes log = new AlikeLeaves();
        for (int i = 0; i < 500; i++) {
            long size = i == 0 ? log.size() : 1 + random.nextLong(log.size());
            long index = random.nextLong(size);
            long older = 1 + random.nextLong(size);
            LogHash root = log.rootAt(size);
            String what = "seed " + seed.value() + ", leaf " + index + ", from " + older + " to " + size;

            InclusionProof inclusion = InclusionProof.of(index, size, log);
            assertThat(inclusion.hashes()).as(what).hasSizeLessThanOrEqualTo(63);
            inclusion.verify(LEAF, root);
            InclusionProof last = InclusionProof.of(size - 1, size, log);
            last.verify(LEAF, root);
            ConsistencyProof consistency = ConsistencyProof.of(older, size, log);
            consistency.verify(log.rootAt(older), root);

            Tampering.mustFail(what, () -> inclusion.verify(LogHash.EMPTY_ROOT, root));
            Tampering.mustFail(what, () -> consistency.verify(LogHash.EMPTY_ROOT, root));
        }
    }

    private record AlikeLeaves() implements SubtreeHashes {

        @Override
        public long size() {
            return Long.MAX_VALUE;
        }

        @Override
        public LogHash hash(int level, long index) {
            assertThat(index)
                    .as("complete subtree at level %d", level)
                    .isNotNegative()
                    .isLessThan(size() >> level);
            return BY_LEVEL.get(level);
        }
    }
}
