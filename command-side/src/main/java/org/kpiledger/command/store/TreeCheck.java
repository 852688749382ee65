package org.kpiledger.command.store;

import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/**
 * Makes the tree again from the leaves of the log's end and compares it with the head's, subtree by subtree. Those of
 * the head's subtrees that begin before the leaves at hand are taken as they are.
 */
final class TreeCheck {
    private final TreeFrontier head;
    private int subtrees;
    private TreeFrontier made = TreeFrontier.EMPTY;
    private TreeFrontier next;

    /** @param from the position behind which the leaves come */
    TreeCheck(TreeFrontier head, long from) {
        this.head = head;
        while (made.size() < from) {
            made = head.ofLargest(++subtrees);
        }
        next = made;
        moveOn();
    }

    /** @throws CorruptLog when a subtree is complete and is not that of the head */
    void add(long position, LogHash leaf) {
        if (position <= made.size()) {
            return;
        }
        long first = head.ofLargest(subtrees - 1).size() + 1;
        made = made.append(leaf);
        if (made.size() == next.size()) {
            if (!made.equals(next)) {
                throw CorruptLog.within(first, next.size());
            }
            moveOn();
        }
    }

    private void moveOn() {
        if (next.size() < head.size()) {
            next = head.ofLargest(++subtrees);
        }
    }
}
