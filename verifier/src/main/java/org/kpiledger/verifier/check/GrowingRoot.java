package org.kpiledger.verifier.check;

import java.nio.ByteBuffer;
import java.util.List;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

/** The tree of a log that grows by whole tiles of leaves, each hashed by whoever had the time. */
final class GrowingRoot {
    /** Of the tiles' roots, as if these were leaves. */
    private TreeFrontier tiles = TreeFrontier.EMPTY;

    private TreeFrontier rest = TreeFrontier.EMPTY;

    /**
     * Adds leaves behind those before; behind a tile that is not full there come no more.
     *
     * @param leaves their tree, which whoever hashed them has made
     */
    void add(TreeFrontier leaves) {
        if (leaves.size() == TileAddress.FULL) {
            tiles = tiles.append(leaves.root());
        } else {
            rest = leaves;
        }
    }

    /** The root when the log had so many more leaves than now, the first of those given. */
    LogHash rootWith(List<LogHash> more) {
        return joined(frontier(more)).root();
    }

    LogHash root() {
        return joined(rest).root();
    }

    static TreeFrontier frontier(List<LogHash> leaves) {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        for (LogHash leaf : leaves) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }

    /** The bits of both sizes stand side by side in the size of the whole, and so do the subtrees. */
    private TreeFrontier joined(TreeFrontier behind) {
        if (behind.size() == TileAddress.FULL) {
            return scaled(tiles.append(behind.root()), TreeFrontier.EMPTY);
        }
        return scaled(tiles, behind);
    }

    private static TreeFrontier scaled(TreeFrontier tiles, TreeFrontier behind) {
        byte[] left = tiles.encode();
        byte[] right = behind.encode();
        return TreeFrontier.decode(ByteBuffer.allocate(left.length + right.length - Long.BYTES)
                .putLong(tiles.size() * TileAddress.FULL + behind.size())
                .put(left, Long.BYTES, left.length - Long.BYTES)
                .put(right, Long.BYTES, right.length - Long.BYTES)
                .array());
    }
}
