package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyProofTest {

    private static final int SIZE_MAX = 65;
    private static final List<LogHash> LEAVES = ReferenceTree.leaves(SIZE_MAX);
    private static final SubtreeHashes LOG = ReferenceTree.logOf(LEAVES);

    @Test
    void isThatOfTheRecursiveDefinitionForEachPairOfSizes() {
        for (int toSize = 1; toSize <= SIZE_MAX; toSize++) {
            List<LogHash> newer = LEAVES.subList(0, toSize);
            for (int fromSize = 1; fromSize <= toSize; fromSize++) {
                ConsistencyProof proof = ConsistencyProof.of(fromSize, toSize, LOG);
                assertThat(proof.hashes())
                        .as("from %d to %d", fromSize, toSize)
                        .isEqualTo(ReferenceTree.consistencyPath(fromSize, newer));
                proof.verify(ReferenceTree.root(LEAVES.subList(0, fromSize)), ReferenceTree.root(newer));
            }
        }
    }

    @Test
    void failsWhenAnyByteOfAnythingIsChanged() {
        Seed seed = Seed.print("consistency proofs tampered with");
        Tampering tampering = new Tampering(seed.random());
        for (int toSize = 1; toSize <= SIZE_MAX; toSize++) {
            LogHash newer = LOG.rootAt(toSize);
            for (int fromSize = 1; fromSize <= toSize; fromSize++) {
                String what = "seed " + seed.value() + ", from " + fromSize + " to " + toSize;
                LogHash older = LOG.rootAt(fromSize);
                ConsistencyProof proof = ConsistencyProof.of(fromSize, toSize, LOG);
                int m = fromSize;
                int n = toSize;
                tampering.mustFailForEachByte(older, what + ", older root", hash -> proof.verify(hash, newer));
                tampering.mustFailForEachByte(newer, what + ", newer root", hash -> proof.verify(older, hash));
                tampering.mustFailForEachByte(
                        proof.hashes(), what, hashes -> new ConsistencyProof(m, n, hashes).verify(older, newer));
                tampering.mustFailForEachLength(
                        proof.hashes(), what, hashes -> new ConsistencyProof(m, n, hashes).verify(older, newer));
            }
        }
    }

    @Test
    void failsForALogWhoseHistoryWasRewritten() {
        for (int altered = 0; altered < 20; altered++) {
            List<LogHash> rewritten = new ArrayList<>(LEAVES);
            rewritten.set(altered, LogHash.ofLeaf(new byte[] {1, 2, 3}));
            SubtreeHashes forged = ReferenceTree.logOf(rewritten);
            for (int fromSize = altered + 1; fromSize <= 40; fromSize++) {
                ConsistencyProof proof = ConsistencyProof.of(fromSize, 40, forged);
                LogHash seenBefore = LOG.rootAt(fromSize);
                Tampering.mustFail(
                        "entry " + altered + " rewritten, from " + fromSize,
                        () -> proof.verify(seenBefore, forged.rootAt(40)));
            }
        }
    }

    @Test
    void saysThatTwoTreesOfOneSizeDiffer() {
        ConsistencyProof proof = new ConsistencyProof(5, 5, List.of());
        assertThatExceptionOfType(ProofFailed.class)
                .isThrownBy(() -> proof.verify(LOG.rootAt(5), LOG.rootAt(6)))
                .withMessageContaining("Two trees of size 5 have different roots");
    }

    @Test
    void failsWithoutHashesBetweenSizesThatNeedSome() {
        ConsistencyProof proof = new ConsistencyProof(3, 4, List.of());
        assertThatExceptionOfType(ProofFailed.class)
                .isThrownBy(() -> proof.verify(LOG.rootAt(3), LOG.rootAt(4)))
                .withMessage("The consistency proof ends before it reaches the root.");
    }

    @ParameterizedTest
    @CsvSource({"6, 5, sizes-swapped", "1, 0, sizes-swapped", "0, 5, size-out-of-range", "-1, 5, size-out-of-range"})
    void refusesSizesThatCanNotFollowOneAnother(long fromSize, long toSize, String code) {
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> ConsistencyProof.of(fromSize, toSize, LOG))
                .returns(code, ProofRefused::code);
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> new ConsistencyProof(fromSize, toSize, List.of()))
                .returns(code, ProofRefused::code);
    }

    @ParameterizedTest
    @CsvSource({"1, 66", "66, 66"})
    void refusesATreeLargerThanTheLog(long fromSize, long toSize) {
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> ConsistencyProof.of(fromSize, toSize, LOG))
                .withMessage("The log has 65 entries; ask for a tree of that size or smaller, not 66.")
                .returns("size-beyond-log", ProofRefused::code);
    }
}
