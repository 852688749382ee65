package org.kpiledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree begins with all leaves of an older tree, unchanged and in order, to whom knows both roots.
 *
 * <p>Source: RFC 9162, section 2.1.4 (the same proofs as RFC 6962, section 2.1.2). Between equal sizes the proof is empty and
 * the roots must be equal. From size 0 there is none: every tree continues the empty one, so it would show nothing.
 *
 * @param fromSize the number of leaves of the older tree, at least 1
 * @param toSize the number of leaves of the newer tree
 * @param hashes the hashes in the order of the standard, towards the root
 * @throws ProofRefused {@code size-out-of-range} when {@code fromSize} is below 1, {@code sizes-swapped} when it is larger than
 *     {@code toSize}
 */
public record ConsistencyProof(long fromSize, long toSize, List<LogHash> hashes) {

    private static final String NAME = "consistency proof";

    public ConsistencyProof {
        requireOrdered(fromSize, toSize);
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof.
     *
     * @throws ProofRefused as the constructor, and {@code size-beyond-log} when the log has fewer leaves than {@code toSize}
     */
    public static ConsistencyProof of(long fromSize, long toSize, SubtreeHashes log) {
        requireOrdered(fromSize, toSize);
        TreePaths.requireWithin(log, toSize);
        if (fromSize == toSize) {
            return new ConsistencyProof(fromSize, toSize, List.of());
        }
        // The way starts at the older tree's last complete subtree, which both trees have in common.
        int level = Long.numberOfTrailingZeros(fromSize);
        long index = (fromSize - 1) >> level;
        List<LogHash> hashes = new ArrayList<>();
        if (!isOneSubtree(fromSize)) {
            hashes.add(log.hash(level, index));
        }
        hashes.addAll(TreePaths.siblingsUpwards(log, level, index, toSize));
        return new ConsistencyProof(fromSize, toSize, hashes);
    }

    /**
     * Checks that the tree with the newer root continues the tree with the older root.
     *
     * @throws ProofFailed when it does not
     */
    public void verify(LogHash fromRoot, LogHash toRoot) {
        if (fromSize == toSize) {
            verifySameSize(fromRoot, toRoot);
            return;
        }
        List<LogHash> path = new ArrayList<>();
        if (isOneSubtree(fromSize)) {
            path.add(fromRoot);
        }
        path.addAll(hashes);
        if (path.isEmpty()) {
            throw ProofFailed.tooFewHashes(NAME);
        }
        int common = Long.numberOfTrailingZeros(fromSize);
        TreeClimb climb = new TreeClimb((fromSize - 1) >> common, (toSize - 1) >> common);
        LogHash older = path.getFirst();
        LogHash newer = path.getFirst();
        for (LogHash sibling : path.subList(1, path.size())) {
            if (climb.isAtRoot()) {
                throw ProofFailed.tooManyHashes(NAME);
            }
            if (climb.passLeftSibling()) {
                older = LogHash.ofNode(sibling, older);
                newer = LogHash.ofNode(sibling, newer);
            } else {
                newer = LogHash.ofNode(newer, sibling);
            }
        }
        if (!climb.isAtRoot()) {
            throw ProofFailed.tooFewHashes(NAME);
        }
        requireRoot("older tree of size " + fromSize, older, fromRoot);
        requireRoot("newer tree of size " + toSize, newer, toRoot);
    }

    private void verifySameSize(LogHash fromRoot, LogHash toRoot) {
        if (!hashes.isEmpty()) {
            throw ProofFailed.tooManyHashes(NAME);
        }
        if (!fromRoot.equals(toRoot)) {
            throw new ProofFailed("Two trees of size " + fromSize + " have different roots, " + fromRoot + " and "
                    + toRoot + ": one of them is not this log.");
        }
    }

    private static void requireRoot(String tree, LogHash computed, LogHash expected) {
        if (!computed.equals(expected)) {
            throw ProofFailed.otherRoot(NAME, tree, computed, expected);
        }
    }

    private static boolean isOneSubtree(long size) {
        return Long.bitCount(size) == 1;
    }

    private static void requireOrdered(long fromSize, long toSize) {
        if (fromSize < 1) {
            throw new ProofRefused(
                    "size-out-of-range",
                    "A consistency proof starts from a size of at least 1, not " + fromSize
                            + "; every log continues the empty one.");
        }
        if (fromSize > toSize) {
            throw new ProofRefused(
                    "sizes-swapped",
                    "The older size " + fromSize + " is larger than the newer size " + toSize + "; swap them.");
        }
    }
}
