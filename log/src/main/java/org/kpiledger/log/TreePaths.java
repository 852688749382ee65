package org.kpiledger.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Walks from a node of the tree to its root and gathers the hashes beside the way.
 *
 * <p>A node at level {@code l} and index {@code i} stands for the leaves from {@code i * 2^l} on, 2<sup>l</sup> of them or as
 * many as there are. The recursive definitions of the standard split a tree at the largest power of two below its size,
 * which gives the same nodes: those beside the way that begin inside the tree.
 */
final class TreePaths {

    private TreePaths() {}

    static void requireWithin(SubtreeHashes log, long treeSize) {
        if (treeSize > log.size()) {
            throw new ProofRefused(
                    "size-beyond-log",
                    "The log has " + log.size() + " entries; ask for a tree of that size or smaller, not " + treeSize
                            + ".");
        }
    }

    static List<LogHash> siblingsUpwards(SubtreeHashes log, int level, long index, long treeSize) {
        List<LogHash> siblings = new ArrayList<>();
        long node = index;
        int height = level;
        for (long last = (treeSize - 1) >> level; last > 0; last >>= 1) {
            long sibling = node ^ 1;
            if (sibling <= last) {
                siblings.add(nodeHash(log, height, sibling, treeSize));
            }
            node >>= 1;
            height++;
        }
        return siblings;
    }

    private static LogHash nodeHash(SubtreeHashes log, int level, long index, long treeSize) {
        long first = index << level;
        return rangeHash(log, first, Math.min(1L << level, treeSize - first));
    }

    /** The root over {@code count} leaves, at least one; {@code first} is a multiple of the largest power of two in {@code count}. */
    static LogHash rangeHash(SubtreeHashes log, long first, long count) {
        Deque<LogHash> complete = new ArrayDeque<>();
        long next = first;
        for (long left = count; left > 0; left -= Long.highestOneBit(left)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            complete.push(log.hash(level, next >> level));
            next += 1L << level;
        }
        LogHash hash = complete.pop();
        while (!complete.isEmpty()) {
            hash = LogHash.ofNode(complete.pop(), hash);
        }
        return hash;
    }
}
