package org.kpiledger.log;

import java.util.List;

/**
 * Shows that an entry is at a place in the tree of a size, to whom knows that tree's root.
 *
 * <p>Source: RFC 9162, section 2.1.3 (the same proofs as RFC 6962, section 2.1.1).
 *
 * @param leafIndex the entry's place, from 0
 * @param treeSize the number of leaves of the tree
 * @param hashes the hashes beside the way, from the leaf to the root
 * @throws ProofRefused {@code index-out-of-range} when no such leaf is in a tree of that size
 */
public record InclusionProof(long leafIndex, long treeSize, List<LogHash> hashes) {

    private static final String NAME = "inclusion proof";

    public InclusionProof {
        requireLeafWithin(leafIndex, treeSize);
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof.
     *
     * @throws ProofRefused {@code index-out-of-range} when the tree has no such leaf, {@code size-beyond-log} when the log has
     *     fewer leaves than the tree
     */
    public static InclusionProof of(long leafIndex, long treeSize, SubtreeHashes log) {
        requireLeafWithin(leafIndex, treeSize);
        TreePaths.requireWithin(log, treeSize);
        return new InclusionProof(leafIndex, treeSize, TreePaths.siblingsUpwards(log, 0, leafIndex, treeSize));
    }

    /**
     * Checks that an entry with this leaf hash is where the proof says in the tree with this root.
     *
     * @throws ProofFailed when it is not
     */
    public void verify(LogHash leafHash, LogHash root) {
        TreeClimb climb = new TreeClimb(leafIndex, treeSize - 1);
        LogHash computed = leafHash;
        for (LogHash sibling : hashes) {
            if (climb.isAtRoot()) {
                throw ProofFailed.tooManyHashes(NAME);
            }
            computed = climb.passLeftSibling() ? LogHash.ofNode(sibling, computed) : LogHash.ofNode(computed, sibling);
        }
        if (!climb.isAtRoot()) {
            throw ProofFailed.tooFewHashes(NAME);
        }
        if (!computed.equals(root)) {
            throw ProofFailed.otherRoot(NAME, "tree of size " + treeSize, computed, root);
        }
    }

    private static void requireLeafWithin(long leafIndex, long treeSize) {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new ProofRefused(
                    "index-out-of-range",
                    "A tree of size " + treeSize + " has no leaf " + leafIndex
                            + "; leaves are counted from 0 to size - 1.");
        }
    }
}
