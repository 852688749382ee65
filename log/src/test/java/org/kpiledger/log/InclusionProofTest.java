package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionProofTest {

    private static final int SIZE_MAX = 65;
    private static final List<LogHash> LEAVES = ReferenceTree.leaves(SIZE_MAX);
    private static final SubtreeHashes LOG = ReferenceTree.logOf(LEAVES);

    @Test
    void isThatOfTheRecursiveDefinitionForEachLeafOfEachSize() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            LogHash root = ReferenceTree.root(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, LOG);
                assertThat(proof.hashes())
                        .as("leaf %d of %d", index, size)
                        .isEqualTo(ReferenceTree.inclusionPath(index, LEAVES.subList(0, size)));
                proof.verify(LEAVES.get(index), root);
            }
        }
    }

    @Test
    void failsWhenAnyByteOfAnythingIsChanged() {
        Seed seed = Seed.print("inclusion proofs tampered with");
        Tampering tampering = new Tampering(seed.random());
        for (int size = 1; size <= SIZE_MAX; size++) {
            LogHash root = LOG.rootAt(size);
            for (int index = 0; index < size; index++) {
                String what = "seed " + seed.value() + ", leaf " + index + " of " + size;
                LogHash leaf = LEAVES.get(index);
                InclusionProof proof = InclusionProof.of(index, size, LOG);
                int i = index;
                int n = size;
                tampering.mustFailForEachByte(leaf, what + ", leaf hash", hash -> proof.verify(hash, root));
                tampering.mustFailForEachByte(root, what + ", root", hash -> proof.verify(leaf, hash));
                tampering.mustFailForEachByte(
                        proof.hashes(), what, hashes -> new InclusionProof(i, n, hashes).verify(leaf, root));
                tampering.mustFailForEachLength(
                        proof.hashes(), what, hashes -> new InclusionProof(i, n, hashes).verify(leaf, root));
            }
        }
    }

    @Test
    void failsForTheSameEntryAtAnotherPlace() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            LogHash root = LOG.rootAt(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, LOG);
                for (int claimed = 0; claimed < size; claimed++) {
                    if (claimed != index) {
                        InclusionProof moved = new InclusionProof(claimed, size, proof.hashes());
                        LogHash leaf = LEAVES.get(index);
                        Tampering.mustFail(
                                "leaf " + index + " of " + size + " as " + claimed, () -> moved.verify(leaf, root));
                    }
                }
            }
        }
    }

    @Test
    void saysWhichRootItLeadsTo() {
        InclusionProof proof = InclusionProof.of(2, 5, LOG);
        assertThatExceptionOfType(ProofFailed.class)
                .isThrownBy(() -> proof.verify(LEAVES.get(2), LogHash.EMPTY_ROOT))
                .withMessage("The inclusion proof leads to root " + LOG.rootAt(5)
                        + ", but the root of the tree of size 5 is " + LogHash.EMPTY_ROOT + ".");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 5", "6, 5", "0, 0", "0, -1", "66, 66", "-9223372036854775808, 9223372036854775807"})
    void refusesALeafThatTheTreeDoesNotHave(long index, long size) {
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> InclusionProof.of(index, size, LOG))
                .withMessageContaining("A tree of size " + size + " has no leaf " + index)
                .returns("index-out-of-range", ProofRefused::code);
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> new InclusionProof(index, size, List.of()))
                .returns("index-out-of-range", ProofRefused::code);
    }

    @Test
    void refusesATreeLargerThanTheLog() {
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> InclusionProof.of(0, SIZE_MAX + 1, LOG))
                .withMessage("The log has 65 entries; ask for a tree of that size or smaller, not 66.")
                .returns("size-beyond-log", ProofRefused::code);
    }
}
