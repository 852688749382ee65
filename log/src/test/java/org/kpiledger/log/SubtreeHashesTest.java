package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubtreeHashesTest {

    @Test
    void givesTheRootAtEachSizeUpToTheLogs() {
        List<LogHash> leaves = ReferenceTree.leaves(100);
        SubtreeHashes log = ReferenceTree.logOf(leaves);
        for (int size = 0; size <= 100; size++) {
            assertThat(log.rootAt(size)).as("size %d", size).isEqualTo(ReferenceTree.root(leaves.subList(0, size)));
        }
    }

    @Test
    void refusesRootsOfSizesThatTheLogNeverHad() {
        SubtreeHashes log = ReferenceTree.logOf(ReferenceTree.leaves(3));
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> log.rootAt(4))
                .returns("size-beyond-log", ProofRefused::code);
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> log.rootAt(-1))
                .returns("size-out-of-range", ProofRefused::code);
    }
}
