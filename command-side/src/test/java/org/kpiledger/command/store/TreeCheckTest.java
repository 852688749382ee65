package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

class TreeCheckTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 13, 31, 32, 33})
    void everyLeafOfASubtreeThatIsAtHandWholeCounts(int size) {
        TreeFrontier head = TreeFrontier.EMPTY;
        for (int leaf = 1; leaf <= size; leaf++) {
            head = head.append(leaf(leaf));
        }
        for (int from = 0; from < size; from++) {
            long covered = coveredFrom(size, from);
            TreeFrontier made = head;
            int begin = from;
            assertThatCode(() -> check(made, begin, 0)).doesNotThrowAnyException();
            for (int changed = (int) covered + 1; changed <= size; changed++) {
                int position = changed;
                assertThatThrownBy(() -> check(made, begin, position))
                        .as("size %s from %s, leaf %s", size, begin, position)
                        .isInstanceOf(CorruptLog.class);
            }
        }
    }

    /** Where the first of the head's subtrees begins that lies behind the position. */
    private static long coveredFrom(long size, long from) {
        long covered = 0;
        while (covered < from) {
            covered += Long.highestOneBit(size - covered);
        }
        return covered;
    }

    private static void check(TreeFrontier head, long from, long changed) {
        TreeCheck tree = new TreeCheck(head, from);
        for (long position = from + 1; position <= head.size(); position++) {
            tree.add(position, leaf(position == changed ? -position : position));
        }
    }

    private static LogHash leaf(long number) {
        return LogHash.ofLeaf(ByteBuffer.allocate(8).putLong(number).array());
    }
}
