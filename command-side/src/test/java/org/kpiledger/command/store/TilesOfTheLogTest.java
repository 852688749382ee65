package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.InclusionProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SubtreeHashes;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

/** The tree in tiles: kept as they fill up, and the same whether they are kept or made. */
class TilesOfTheLogTest extends EventLogConformance {
    private static final int BULK = 100;

    private int bulks;

    private void grow(Node by, int bulksMore) {
        for (int i = 0; i < bulksMore; i++) {
            String name = "bulk-" + bulks++;
            by.log
                    .writer()
                    .append(new Appends(by.log.writer().origin())
                            .some(Node.subject(name), 0, Collections.nCopies(BULK, Appends.EVENT), Map.of(), name));
        }
    }

    private static long kept(Node of, int level) {
        return new TileTable(of.log.database()).count(level);
    }

    private static void awaitKept(Node of, long tiles) {
        await().untilAsserted(() -> assertThat(kept(of, 0)).isEqualTo(tiles));
    }

    private static TreeFrontier tree(List<LogHash> leaves) {
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (LogHash leaf : leaves) {
            tree = tree.append(leaf);
        }
        return tree;
    }

    @Test
    void areKeptAsTheyFillUp() {
        grow(node, 6);

        awaitKept(node, 2);
        List<LogHash> leaves = node.log.reader().leafHashesAfter(0, Integer.MAX_VALUE);
        for (int i = 0; i < 2; i++) {
            List<LogHash> below = leaves.subList(i * TileAddress.FULL, (i + 1) * TileAddress.FULL);
            assertThat(new TileTable(node.log.database()).find(0, i).orElseThrow())
                    .isEqualTo(new Tile(below));
            assertThat(new TileTable(node.log.database()).roots(0, i, 1))
                    .containsExactly(tree(below).root());
        }
        assertThat(kept(node, 1)).isZero();
    }

    @Test
    void leadToTheHeadAndToProofsOfEachSize() {
        grow(node, 6);
        Random random = Seed.random("proofs of the log");
        List<LogHash> leaves = node.log.reader().leafHashesAfter(0, Integer.MAX_VALUE);
        assertThat(node.log.tiles().at(node.position()).rootAt(node.position()))
                .isEqualTo(node.log.writer().head().frontier().root());
        for (int i = 0; i < 50; i++) {
            int size = 1 + random.nextInt(leaves.size());
            int index = random.nextInt(size);
            int from = 1 + random.nextInt(size);
            LogHash root = tree(leaves.subList(0, size)).root();
            SubtreeHashes tiled = node.log.tiles().at(size);
            InclusionProof.of(index, size, tiled).verify(leaves.get(index), root);
            ConsistencyProof.of(from, size, tiled)
                    .verify(tree(leaves.subList(0, from)).root(), root);
        }
    }

    @Test
    void areCaughtUpWithAtTheStartOfALogThatHadNone() throws Exception {
        grow(node, 6);
        awaitKept(node, 2);
        node.close();
        try (LogDatabase database = database()) {
            execute(database, "delete from tiles");
        }
        node = Node.on(database());

        awaitKept(node, 2);
        assertThat(node.log.tiles().at(node.position()).rootAt(node.position()))
                .isEqualTo(node.log.writer().head().frontier().root());
    }

    @Test
    void areKeptOnceByTwoNodes() {
        try (Node other = Node.on(database())) {
            grow(node, 3);
            other.log.writer().follow();
            grow(other, 3);
            node.log.writer().follow();

            awaitKept(node, 2);
            assertThat(other.log.tiles().at(601).rootAt(601))
                    .isEqualTo(node.log.tiles().at(601).rootAt(601));
        }
    }

    @Test
    void areMadeWhereOneOfThemIsNotKept() throws Exception {
        grow(node, 6);
        awaitKept(node, 2);
        execute(node.log.database(), "delete from tiles where tile_index = 0");

        assertThat(node.log.tiles().at(600).rootAt(600))
                .isEqualTo(tree(node.log.reader().leafHashesAfter(0, 600)).root());
    }

    @Test
    void areRefusedWhenCutOff() throws Exception {
        grow(node, 6);
        awaitKept(node, 2);
        execute(
                node.log.database(),
                "update tiles set hashes = (select leaf_hash from entries where position = 1) where tile_index = 0");

        assertThatExceptionOfType(CorruptLog.class)
                .isThrownBy(() -> node.log.tiles().tile(TileAddress.full(0, 0)))
                .withMessage("The tile 0/000 of the log is damaged: A tile of width 256 has 8192 bytes, not 32.");
    }

    private static void execute(LogDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
