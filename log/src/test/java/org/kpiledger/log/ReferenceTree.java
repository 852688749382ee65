package org.kpiledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The recursive definitions of RFC 6962, sections 2.1 to 2.1.2, written down as they stand; slow, and apart from the code under test. */
final class ReferenceTree {

    private ReferenceTree() {}

    static List<LogHash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LogHash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    static SubtreeHashes logOf(List<LogHash> leaves) {
        return SubtreeHashes.ofLeaves(leaves.size(), index -> leaves.get(Math.toIntExact(index)));
    }

    static LogHash root(List<LogHash> leaves) {
        if (leaves.isEmpty()) {
            return LogHash.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return LogHash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<LogHash> inclusionPath(int index, List<LogHash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<LogHash> left = leaves.subList(0, k);
        List<LogHash> right = leaves.subList(k, leaves.size());
        return index < k
                ? appended(inclusionPath(index, left), root(right))
                : appended(inclusionPath(index - k, right), root(left));
    }

    static List<LogHash> consistencyPath(int fromSize, List<LogHash> leaves) {
        return subProof(fromSize, leaves, true);
    }

    private static List<LogHash> subProof(int fromSize, List<LogHash> leaves, boolean wholeOlderTree) {
        if (fromSize == leaves.size()) {
            return wholeOlderTree ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        List<LogHash> left = leaves.subList(0, k);
        List<LogHash> right = leaves.subList(k, leaves.size());
        return fromSize <= k
                ? appended(subProof(fromSize, left, wholeOlderTree), root(right))
                : appended(subProof(fromSize - k, right, false), root(left));
    }

    private static List<LogHash> appended(List<LogHash> path, LogHash hash) {
        List<LogHash> longer = new ArrayList<>(path);
        longer.add(hash);
        return longer;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
