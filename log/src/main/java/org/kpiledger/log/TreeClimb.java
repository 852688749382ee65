package org.kpiledger.log;

/**
 * A verifier's way from a node to the root, known from numbers alone: on which side the next hash of a proof stands.
 *
 * <p>Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2, which both take these steps.
 */
final class TreeClimb {

    private long node;
    private long last;

    /** Starts at the node at {@code index} of a level whose rightmost node is at {@code lastIndex}. */
    TreeClimb(long index, long lastIndex) {
        this.node = index;
        this.last = lastIndex;
    }

    boolean isAtRoot() {
        return last == 0;
    }

    /** Goes up past one hash and says whether it stands on the left. */
    boolean passLeftSibling() {
        boolean left = (node & 1) == 1 || node == last;
        if (left) {
            // At the right edge a node without a sibling is its own parent, level after level.
            while ((node & 1) == 0 && node != 0) {
                up();
            }
        }
        up();
        return left;
    }

    private void up() {
        node >>= 1;
        last >>= 1;
    }
}
