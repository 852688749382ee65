package org.kpiledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

class GrowingRootTest {
    private static final int LEAVES = 3 * TileAddress.FULL + 7;

    @Test
    void isThatOfTheTreeAtEverySize() {
        List<LogHash> leaves = new ArrayList<>();
        GrowingRoot growing = new GrowingRoot();
        TreeFrontier tree = TreeFrontier.EMPTY;
        int added = 0;
        for (int i = 0; i < LEAVES; i++) {
            LogHash leaf =
                    LogHash.ofLeaf(ByteBuffer.allocate(Integer.BYTES).putInt(i).array());
            leaves.add(leaf);
            tree = tree.append(leaf);
            assertThat(growing.rootWith(leaves.subList(added, leaves.size()))).isEqualTo(tree.root());
            if (leaves.size() - added == TileAddress.FULL) {
                growing.add(GrowingRoot.frontier(leaves.subList(added, leaves.size())));
                added = leaves.size();
                assertThat(growing.root()).isEqualTo(tree.root());
            }
        }
        growing.add(GrowingRoot.frontier(leaves.subList(added, leaves.size())));
        assertThat(growing.root()).isEqualTo(tree.root());
    }

    @Test
    void ofNothingIsThatOfAnEmptyLog() {
        assertThat(new GrowingRoot().root()).isEqualTo(LogHash.EMPTY_ROOT);
    }
}
