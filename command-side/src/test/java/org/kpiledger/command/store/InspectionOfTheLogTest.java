package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

/** Everything that is stored of a log is compared with the rest, and the first divergence named. */
class InspectionOfTheLogTest extends EventLogConformance {
    private static final int BULK = 100;
    private static final int FLIPS = 20;
    private static final SigningKey WITNESS = SigningKey.generate("auditor.example", SignatureType.COSIGNATURE);
    private static final Instant SEEN_AT = Instant.parse("2023-02-06T17:00:00Z");

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

    /** Makes leaf hash and head follow from an entry whose bytes are others now, as somebody would who is thorough. */
    private void rewritten(long position) throws SQLException {
        byte[] other = node.entries().get((int) position - 1);
        other[other.length - 4] ^= 1;
        change("update entries set bytes = ? where position = ?", other, position);
        change(
                "update entries set leaf_hash = ? where position = ?",
                LogHash.ofLeaf(other).toBytes(),
                position);
    }

    private void seenOutside(SigningKey key, long size) {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.sign(new Checkpoint(node.log.writer().origin(), size, root(size)), key);
        node.log
                .seenCheckpoints()
                .keep(checkpoint.with(
                        List.of(WITNESS.cosign(checkpoint.checkpoint().text(), SEEN_AT))));
    }

    private LogHash root(long size) {
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (byte[] entry : node.log.reader().after(0, (int) size)) {
            tree = tree.append(LogHash.ofLeaf(entry));
        }
        return tree.root();
    }

    /** With checkpoints, signed and cosigned, at 300, 560 and 601. */
    private SigningKey seenOutside() {
        grown();
        SigningKey key = SigningKey.generate(node.log.writer().origin(), SignatureType.ED25519);
        node.log.signingKeys().keep(key.verifier().text(), 1, null);
        List.of(300L, 560L, 601L).forEach(size -> seenOutside(key, size));
        return key;
    }

    private Inspected checkpoints() {
        return inspected().stream()
                .filter(one -> one.name().equals("checkpoints"))
                .findFirst()
                .orElseThrow();
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
                        "entries",
                        "leaf hashes",
                        "index columns",
                        "head",
                        "tiles",
                        "checkpoints",
                        "index of subjects",
                        "snapshots");
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

    @Test
    void anEntryThatWasChangedWithAllThatFollowsFromItIsNotTheOneThatWasSeenOutside() throws Exception {
        seenOutside();
        assertThat(checkpoints().sentence())
                .isEqualTo("3 kept, up to that at 601, each signed by the log and of the root that its entries make.");
        rewritten(570);
        change("update log_head set frontier = ?", node.recomputed().encode());

        List<Inspected> found = inspected();

        assertThat(found)
                .filteredOn(one -> !one.agrees())
                .containsExactly(Inspected.divergingWithin(
                        "checkpoints",
                        new Place(561, 601),
                        "The checkpoint at 601, signed and cosigned, has another root than the first 601 entries;"
                                + " what was changed lies in positions 561 to 601."));
        assertThat(Place.lowest(found)).contains(new Place(561, 601));
    }

    @Test
    void aCheckpointBeyondTheLogTellsThatItsTailIsMissing() throws Exception {
        seenOutside();
        change("delete from subject_index where position > 570");
        change("update subject_index_end set position = 570");
        change("delete from entries where position > 570");
        change("update log_head set size = 570, frontier = ?", node.recomputed().encode());

        Inspected found = diverging("checkpoints");

        assertThat(found.place()).contains(new Place(571, 571));
        assertThat(found.sentence())
                .isEqualTo("The checkpoint at 601, signed and cosigned, lies beyond the log, which has 570 entries.");
    }

    @Test
    void aCheckpointThatTheLogNeverGaveIsTold() throws Exception {
        seenOutside();
        SigningKey another = SigningKey.generate(node.log.writer().origin(), SignatureType.ED25519);
        change(
                "update checkpoints set note = ? where size = 560",
                SignedCheckpoint.sign(new Checkpoint(node.log.writer().origin(), 560, root(560)), another)
                        .note()
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(diverging("checkpoints").sentence())
                .startsWith("The checkpoint at 560 is not truly signed by a key that the log was signed with");

        SigningKey ofAnotherLog = SigningKey.generate("kpi-ledger-other", SignatureType.ED25519);
        change(
                "update checkpoints set note = ? where size = 560",
                SignedCheckpoint.sign(new Checkpoint("kpi-ledger-other", 560, root(560)), ofAnotherLog)
                        .note()
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(diverging("checkpoints").sentence())
                .isEqualTo("The checkpoint at 560 is of the log kpi-ledger-other, and not of "
                        + node.log.writer().origin() + ".");

        change("update checkpoints set size = 559 where size = 560");
        change("update checkpoints set note = (select note from checkpoints where size = 300) where size = 559");
        assertThat(diverging("checkpoints").sentence()).isEqualTo("The checkpoint at 559 says that it is one at 300.");

        change("update checkpoints set note = ? where size = 559", new byte[] {'x'});
        assertThat(diverging("checkpoints").sentence()).startsWith("The checkpoint at 559 is damaged: ");

        change("update signing_keys set vkey = 'none'");
        assertThat(diverging("checkpoints").sentence())
                .startsWith("A key that the log was signed with (signing_keys) is damaged: ");
    }

    @Test
    void aCheckpointOfAKeyThatWasGivenUpCountsAsOneOfTheKeyInUse() {
        grown();
        SigningKey first = SigningKey.generate(node.log.writer().origin(), SignatureType.ED25519);
        SigningKey second = SigningKey.generate(node.log.writer().origin(), SignatureType.ED25519);
        node.log.signingKeys().keep(first.verifier().text(), 1, null);
        node.log.signingKeys().keep(second.verifier().text(), 400, "the first was lost");
        seenOutside(first, 300);
        seenOutside(second, 601);

        assertThat(checkpoints().agrees()).isTrue();
    }

    @Test
    void whatDoesNotNeedADamagedHeadIsComparedAllTheSame() throws Exception {
        seenOutside();
        byte[] negative = bytes("select frontier from log_head");
        negative[0] ^= (byte) 0x80;
        change("update log_head set frontier = ?", negative);
        assertThat(inspected())
                .filteredOn(one -> !one.agrees())
                .containsExactly(Inspected.diverging(
                        "head",
                        0,
                        "The head of the log (log_head) is damaged: what it keeps of the tree is that of no log."));

        rewritten(570);
        assertThat(diverging("checkpoints").place()).contains(new Place(561, 601));
        assertThat(diverging("head").sentence()).startsWith("The head of the log (log_head) is damaged: ");
        change("delete from log_head");
        assertThat(diverging("head").sentence())
                .isEqualTo("The head of the log (log_head) is damaged: its row is missing.");
    }

    @Test
    void theFirstBadPositionIsNamedExactlyWhereOneComparisonKnowsIt() throws Exception {
        grown();
        rewritten(598);
        assertThat(Place.lowest(inspected())).contains(new Place(593, 600));

        byte[] leaf = bytes("select leaf_hash from entries where position = 400");
        leaf[0] ^= 1;
        change("update entries set leaf_hash = ? where position = 400", leaf);
        assertThat(Place.lowest(inspected())).contains(new Place(400, 400));
        assertThat(diverging("head").place()).contains(new Place(1, 512));
        assertThat(diverging("tiles").place()).contains(new Place(400, 400));
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
