package org.kpiledger.log;

import java.util.function.LongFunction;

/**
 * The hashes of the log's complete subtrees, from which roots and proofs of any size up to the log's are made.
 *
 * <p>Numbers are those of tiled logs: the subtree at level {@code l} and index {@code i} has the 2<sup>l</sup> leaves from
 * {@code i * 2^l} on; level 0 is the leaves.
 */
public interface SubtreeHashes {

    /** The number of leaves in the log. */
    long size();

    /** The root of one complete subtree; only ever asked for subtrees that lie wholly inside the log. */
    LogHash hash(int level, long index);

    /**
     * The root of the tree of the first {@code treeSize} leaves.
     *
     * @throws ProofRefused {@code size-out-of-range} for a negative size, {@code size-beyond-log} for one larger than the log
     */
    default LogHash rootAt(long treeSize) {
        if (treeSize < 0) {
            throw new ProofRefused("size-out-of-range", "A tree can't have the negative size " + treeSize + ".");
        }
        TreePaths.requireWithin(this, treeSize);
        return treeSize == 0 ? LogHash.EMPTY_ROOT : TreePaths.rangeHash(this, 0, treeSize);
    }

    /**
     * Subtree hashes worked out from leaf hashes when asked for.
     *
     * <p>Each call reads every leaf of the subtree, so a proof reads about the whole log: meant for verifiers and small logs.
     *
     * @param leafHash gives the leaf hash at an index from 0 to {@code size - 1}
     */
    static SubtreeHashes ofLeaves(long size, LongFunction<LogHash> leafHash) {
        return new SubtreeHashes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public LogHash hash(int level, long index) {
                long first = index << level;
                long count = 1L << level;
                TreeFrontier subtree = TreeFrontier.EMPTY;
                for (long i = 0; i < count; i++) {
                    subtree = subtree.append(leafHash.apply(first + i));
                }
                return subtree.root();
            }
        };
    }
}
