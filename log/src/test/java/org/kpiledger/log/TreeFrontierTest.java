package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeFrontierTest {

    private static final int SIZE_MAX = 300;
    private static final List<LogHash> LEAVES = ReferenceTree.leaves(SIZE_MAX);

    @Test
    void hasTheRootOfTheRecursiveDefinitionAtEachSize() {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        assertThat(frontier.root()).isEqualTo(LogHash.EMPTY_ROOT);
        for (int size = 1; size <= SIZE_MAX; size++) {
            frontier = frontier.append(LEAVES.get(size - 1));
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root())
                    .as("root at size %d", size)
                    .isEqualTo(ReferenceTree.root(LEAVES.subList(0, size)));
        }
    }

    @Test
    void staysAsItIsWhenALeafIsAppended() {
        for (int size = 0; size <= 64; size++) {
            TreeFrontier frontier = frontierOf(size);
            LogHash rootBefore = frontier.root();
            TreeFrontier dropped = frontier.append(LogHash.EMPTY_ROOT);
            TreeFrontier kept = frontier.append(LEAVES.get(size));
            assertThat(frontier.root()).isEqualTo(rootBefore);
            assertThat(kept).isEqualTo(frontierOf(size + 1)).isNotEqualTo(dropped);
        }
    }

    @Test
    void comesBackFromItsBytesAtEachSize() {
        for (int size = 0; size < SIZE_MAX; size++) {
            TreeFrontier frontier = frontierOf(size);
            byte[] encoded = frontier.encode();
            TreeFrontier decoded = TreeFrontier.decode(encoded);
            assertThat(encoded).hasSize(8 + 32 * Integer.bitCount(size));
            assertThat(decoded).isEqualTo(frontier).hasSameHashCodeAs(frontier);
            assertThat(decoded.append(LEAVES.get(size)).root())
                    .isEqualTo(ReferenceTree.root(LEAVES.subList(0, size + 1)));
        }
    }

    @Test
    void isWrittenAsItsSizeAndTheSubtreesFromLeftToRight() {
        byte[] encoded = frontierOf(3).encode();
        assertThat(encoded)
                .startsWith(0, 0, 0, 0, 0, 0, 0, 3)
                .containsSequence(ReferenceTree.root(LEAVES.subList(0, 2)).toBytes())
                .endsWith(LEAVES.get(2).toBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void refusesBytesTooFewForASize(int length) {
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> TreeFrontier.decode(new byte[length]))
                .withMessageContaining("8 bytes of size")
                .withMessageContaining("only " + length + " bytes");
    }

    @ParameterizedTest
    @CsvSource({"0, 32", "1, 0", "1, 31", "1, 64", "2, 64", "3, 32", "3, 65", "7, 64", "9223372036854775807, 32"})
    void refusesMoreOrFewerHashesThanTheSizeHasBits(long size, int hashBytes) {
        byte[] encoded = ByteBuffer.allocate(8 + hashBytes).putLong(size).array();
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> TreeFrontier.decode(encoded))
                .withMessageContaining("of size " + size + " has " + Long.bitCount(size) + " hashes")
                .withMessageContaining("there are " + hashBytes + " bytes");
    }

    @Test
    void refusesANegativeSize() {
        byte[] encoded = new byte[8 + 64 * 32];
        Arrays.fill(encoded, (byte) 0xff);
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> TreeFrontier.decode(encoded))
                .withMessageContaining("negative size");
    }

    private static TreeFrontier frontierOf(int size) {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        for (LogHash leaf : LEAVES.subList(0, size)) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }
}
