package org.kpiledger.command.budget;

import java.util.List;
import org.kpiledger.events.Code;

/**
 * The way of a transfer through the tree, between two nodes of which neither stands under the other.
 *
 * @param above the nodes above the giving one, nearest first, up to but without the common one
 * @param below the same of the receiving node: the money comes down this way
 */
record Route(List<Code> above, List<Code> below) {
    Route {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * The route between two nodes.
     *
     * @param from the giving node and all above it, nearest first
     * @param to the same of the receiving node
     */
    static Route between(List<Code> from, List<Code> to) {
        int shared = 0;
        while (from.get(from.size() - 1 - shared).equals(to.get(to.size() - 1 - shared))) {
            shared++;
        }
        return new Route(from.subList(1, from.size() - shared), to.subList(1, to.size() - shared));
    }
}
