package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

/** Everything that is stored of a log is compared with the rest, and the first divergence named. */
class InspectionOfTheLogTest extends EventLogConformance {
    private static final int BULK = 100;
    private static final int FLIPS = 20;

    private void grown() {
        for (int i = 0; i < 6; i++) {
            node.log
                    .writer()
                    .append(new Appends(node.log.writer().origin())
                            .some(
                                    Node.subject("bulk-" + i),
                                    0,
                                    Collections.nCopies(BULK, Appends.EVENT),
                                    Map.of(),
                                    "bulk-" + i));
        }
        await().untilAsserted(() ->
                assertThat(new TileTable(node.log.database()).count(0)).isEqualTo(2));
        node.close();
        node = Node.on(database());
    }

    private List<Inspected> inspected() {
        return node.log.inspected(Node::foldingOf, Progress.UNSEEN);
    }

    private Inspected diverging(String name) {
        List<Inspected> all = inspected();
        return all.stream()
                .filter(one -> one.name().equals(name) && !one.agrees())
                .findFirst()
                .orElseThrow(() -> new AssertionError(all));
    }

    private void change(String sql, Object... values) throws SQLException {
        BehindTheBack.change(node.log, sql, values);
    }

    private byte[] bytes(String sql, Object... values) throws SQLException {
        try (Connection connection = node.log.database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    @Test
    void ofAWholeLogAllAgrees() {
        grown();

        assertThat(inspected())
                .allMatch(Inspected::agrees)
                .extracting(Inspected::name)
                .containsExactly(
                        "entries", "leaf hashes", "index columns", "head", "tiles", "index of subjects", "snapshots");
    }

    @Test
    void tellsChangedBytesFromAChangedLeafHash() throws Exception {
        grown();
        byte[] other = node.entries().get(299);
        other[other.length - 4] ^= 1;
        change("update entries set bytes = ? where position = 300", other);
        Inspected found = diverging("leaf hashes");
        assertThat(found.position()).isEqualTo(300);
        assertThat(found.sentence()).startsWith("The bytes of entry 300 were changed");

        change(
                "update entries set leaf_hash = ? where position = 300",
                LogHash.ofLeaf(other).toBytes());
        assertThat(diverging("tiles").position()).isEqualTo(300);
        assertThat(diverging("head").position()).isEqualTo(1);
    }

    @Test
    void namesWhatIsMissingAndWhatLiesBeyondTheHead() throws Exception {
        grown();
        change("delete from entries where position = 300");
        assertThat(diverging("entries").sentence()).isEqualTo("The entry 300 is missing.");

        change("update log_head set size = 0, frontier = ?", TreeFrontier.EMPTY.encode());
        assertThat(diverging("entries").position()).isEqualTo(1);
    }

    @Test
    void namesAnEntryUnderAnotherSubjectAndOneThatTheIndexDoesNotFind() throws Exception {
        grown();
        change("update entries set sequence = 7 where position = 150");
        assertThat(diverging("index columns").position()).isEqualTo(150);
        assertThat(diverging("index of subjects").position()).isEqualTo(150);

        change("update entries set sequence = 48 where position = 150");
        assertThat(inspected()).allMatch(Inspected::agrees);
        change("delete from subject_index where position = 20");
        assertThat(diverging("index of subjects").position()).isEqualTo(20);
    }

    @Test
    void namesATileThatIsNotKeptThoughLaterOnesAre() throws Exception {
        grown();
        change("delete from tiles where tile_index = 0");

        assertThat(diverging("tiles").sentence()).contains("0/000 is not kept, though later ones are");
    }

    /** Short form of the ten thousand that {@code ./kpi-ledger bench flips} tries. */
    @Test
    void findsEverySingleBitThatIsAnotherAndNamesItsPlace() throws Exception {
        grown();
        Random random = Seed.random("bit flips");
        for (int i = 0; i < FLIPS; i++) {
            long position = 1 + random.nextInt(601);
            found("leaf hashes", position, random, "entries set bytes", "bytes from entries", "position = ?", position);
            found(
                    "leaf hashes",
                    position,
                    random,
                    "entries set leaf_hash",
                    "leaf_hash from entries",
                    "position = ?",
                    position);
        }
        for (long tile = 0; tile < 2; tile++) {
            for (int i = 0; i < FLIPS / 4; i++) {
                inTile("hashes", tile, random);
                inTile("root", tile, random);
            }
        }
        for (int i = 0; i < FLIPS / 4; i++) {
            inHead(random);
        }
    }

    private void found(
            String name, long position, Random random, String update, String select, String where, Object key)
            throws SQLException {
        byte[] whole = bytes("select " + select + " where " + where, key);
        change("update " + update + " = ? where " + where, flipped(whole, random), key);
        assertThat(diverging(name).position()).isEqualTo(position);
        change("update " + update + " = ? where " + where, whole, key);
    }

    private void inTile(String column, long tile, Random random) throws SQLException {
        byte[] whole = bytes("select " + column + " from tiles where level = 0 and tile_index = ?", tile);
        int bit = random.nextInt(whole.length * Byte.SIZE);
        byte[] other = whole.clone();
        other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        change("update tiles set " + column + " = ? where level = 0 and tile_index = ?", other, tile);
        long hash = column.equals("root") ? 0 : bit / Byte.SIZE / LogHash.LENGTH;
        assertThat(diverging("tiles").position()).isEqualTo(tile * TileAddress.FULL + hash + 1);
        change("update tiles set " + column + " = ? where level = 0 and tile_index = ?", whole, tile);
    }

    private void inHead(Random random) throws SQLException {
        byte[] whole = bytes("select frontier from log_head");
        change("update log_head set frontier = ?", flipped(whole, random));
        diverging("head");
        change("update log_head set frontier = ?", whole);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        int bit = random.nextInt(bytes.length * Byte.SIZE);
        other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return other;
    }
}
