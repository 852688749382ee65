package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.log.InclusionProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TileAddress;

/** A log that has full tiles at the second level too. */
class TilesOfALargeLogTest {
    private static final int BULK = 512;
    private static final int FULL = TileAddress.FULL * TileAddress.FULL;

    @TempDir
    Path folder;

    @Test
    void hasTheTilesOfEachLevelThatItsSizeSays() {
        try (Node node = Node.on(LogDatabase.h2(folder, Durability.PROCESS))) {
            Appends appends = new Appends(node.log.writer().origin());
            for (int i = 0; node.position() < FULL + BULK; i++) {
                node.log
                        .writer()
                        .append(appends.some(
                                Node.subject("bulk-" + i),
                                0,
                                Collections.nCopies(BULK, Appends.EVENT),
                                Map.of(),
                                "bulk-" + i));
            }
            TileTable table = new TileTable(node.log.database());
            await().atMost(Duration.ofMinutes(1)).until(() -> table.count(1) == 1);

            long size = node.position();
            LogHash root = node.log.writer().head().frontier().root();
            assertThat(node.log.tiles().at(size).rootAt(size)).isEqualTo(root);
            assertThat(table.count(0)).isGreaterThanOrEqualTo(TileAddress.FULL);
            assertThat(table.roots(1, 0, 1))
                    .containsExactly(node.log
                            .tiles()
                            .tile(new TileAddress(2, 0, 1))
                            .hashes()
                            .getFirst());
            LogHash leaf = node.log.reader().leafHashesAfter(40_000, 1).getFirst();
            InclusionProof.of(40_000, size, node.log.tiles().at(size)).verify(leaf, root);
        }
    }
}
