package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TilesTest {

    private static final int SIZE_MAX = 70_000;
    private static final List<LogHash> LEAVES = ReferenceTree.leaves(SIZE_MAX);

    @Test
    void leadToTheRootsAndProofsOfTheRecursiveDefinition() {
        Seed seed = Seed.print("proofs from tiles");
        Random random = seed.random();
        for (int i = 0; i < 40; i++) {
            int size = i == 0 ? SIZE_MAX : 1 + random.nextInt(SIZE_MAX);
            int index = random.nextInt(size);
            int from = 1 + random.nextInt(size);
            List<LogHash> leaves = LEAVES.subList(0, size);
            TiledHashes tiled = new TiledHashes(size, TilesTest::tile);
            String what = "seed " + seed.value() + ", size " + size + ", index " + index + ", from " + from;
            assertThat(tiled.rootAt(size)).as(what).isEqualTo(ReferenceTree.root(leaves));
            assertThat(InclusionProof.of(index, size, tiled).hashes())
                    .as(what)
                    .isEqualTo(ReferenceTree.inclusionPath(index, leaves));
            assertThat(ConsistencyProof.of(from, size, tiled).hashes())
                    .as(what)
                    .isEqualTo(ReferenceTree.consistencyPath(from, leaves));
        }
    }

    @Test
    void areFewForAProofInALargeLog() {
        int[] asked = new int[1];
        TiledHashes tiled = new TiledHashes(SIZE_MAX, address -> {
            asked[0]++;
            return tile(address);
        });
        InclusionProof.of(40_000, SIZE_MAX, tiled);
        assertThat(asked[0]).isLessThanOrEqualTo(5);
    }

    private static Tile tile(TileAddress address) {
        List<LogHash> hashes = new ArrayList<>();
        for (int i = 0; i < address.width(); i++) {
            int count = 1 << (8 * address.level());
            int first = (int) (address.index() * TileAddress.FULL + i) * count;
            hashes.add(ReferenceTree.root(LEAVES.subList(first, first + count)));
        }
        return new Tile(hashes);
    }

    @Test
    void areReadAsTheyWereWritten() {
        Tile tile = new Tile(LEAVES.subList(0, 17));
        assertThat(Tile.decode(tile.encode(), 17)).isEqualTo(tile);
        assertThat(tile.encode()).hasSize(17 * 32);
        assertThat(tile.narrowed(3).hashes()).isEqualTo(LEAVES.subList(0, 3));
    }

    @Test
    void areRefusedWhenCutOffOrTooLong() {
        byte[] bytes = new Tile(LEAVES.subList(0, 17)).encode();
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> Tile.decode(bytes, 18))
                .withMessage("A tile of width 18 has 576 bytes, not 544.");
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> Tile.decode(bytes, 16));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> Tile.decode(new byte[0], 0));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> new Tile(LEAVES.subList(0, 257)));
    }

    @Test
    void areRefusedWhenNotAsWideAsTheSizeSays() {
        TiledHashes tiled = new TiledHashes(300, address -> tile(new TileAddress(address.level(), address.index(), 1)));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> tiled.rootAt(300));
    }

    @Test
    void haveNoRootBeforeTheyAreFull() {
        assertThatIllegalStateException().isThrownBy(() -> new Tile(LEAVES.subList(0, 255)).root());
        assertThat(new Tile(LEAVES.subList(0, 256)).root()).isEqualTo(ReferenceTree.root(LEAVES.subList(0, 256)));
    }

    @Test
    void ofEntriesHaveEachBehindItsLength() {
        List<byte[]> entries = List.of("one".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0xffff]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).startsWith(0, 3, 'o', 'n', 'e', 0, 0, 0xff, 0xff).hasSize(6 + 3 + 0xffff);
        assertThat(EntryBundle.decode(bundle, 3)).containsExactlyElementsOf(entries);
    }

    @Test
    void ofEntriesAreRefusedWhenCutOffTooLongOrTooMany() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[] {1, 2, 3}, new byte[] {4}));
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatExceptionOfType(MalformedLogData.class)
                    .as("first %d bytes", length)
                    .isThrownBy(() -> EntryBundle.decode(cut, 2));
        }
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> EntryBundle.decode(bundle, 1))
                .withMessageContaining("goes on");
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> EntryBundle.encode(List.of(new byte[0x10000])));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> EntryBundle.encode(List.of()));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> EntryBundle.decode(bundle, 257));
    }
}
