package org.kpiledger.command.store;

import java.util.Optional;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/** Makes the tree of the leaf hashes, and tells within which of the head's subtrees it differs first. */
final class HeadInspection {
    private final TreeFrontier head;
    private TreeFrontier made = TreeFrontier.EMPTY;
    private TreeFrontier next;
    private int subtrees;
    private long from = 1;
    private long otherFrom;
    private long otherTo;

    /** @param place within which the leaves are not those of the head */
    record Found(Place place, String sentence) {}

    HeadInspection(TreeFrontier head) {
        this.head = head;
        this.next = TreeFrontier.EMPTY;
        moveOn();
    }

    void add(LogHash leaf) {
        made = made.append(leaf);
        if (made.size() == next.size()) {
            if (otherTo == 0 && !made.equals(next)) {
                otherFrom = from;
                otherTo = made.size();
            }
            from = made.size() + 1;
            moveOn();
        }
    }

    private void moveOn() {
        if (next.size() < head.size()) {
            next = head.ofLargest(++subtrees);
        }
    }

    TreeFrontier made() {
        return made;
    }

    Optional<Found> divergence() {
        return made.equals(head)
                ? Optional.empty()
                : Optional.of(new Found(
                        new Place(otherFrom, otherTo),
                        "The leaf hashes of positions " + otherFrom + " to " + otherTo
                                + " do not make the tree that the head of the log has."));
    }
}
