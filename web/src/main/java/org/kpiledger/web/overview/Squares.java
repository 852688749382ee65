package org.kpiledger.web.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Allocations;

/**
 * Divides an area among nodes by their amounts so that each part is as near to a square as can be.
 *
 * <p>Source: Bruls, Huizing, van Wijk: Squarified Treemaps (2000).
 */
final class Squares {
    private final List<Allocations.Node> nodes;

    /** @param nodes with amounts above zero, the largest first */
    Squares(List<Allocations.Node> nodes) {
        this.nodes = nodes;
    }

    Map<Allocations.Node, Treemaps.Area> within(Treemaps.Area area) {
        var places = new LinkedHashMap<Allocations.Node, Treemaps.Area>();
        double rest = nodes.stream().mapToDouble(Squares::weight).sum();
        Treemaps.Area free = area;
        int next = 0;
        while (next < nodes.size()) {
            double scale = free.width() * free.height() / rest;
            double side = Math.min(free.width(), free.height());
            List<Allocations.Node> row = new ArrayList<>();
            row.add(nodes.get(next++));
            while (next < nodes.size() && worst(row, nodes.get(next), scale, side) <= worst(row, scale, side)) {
                row.add(nodes.get(next++));
            }
            double taken = row.stream().mapToDouble(Squares::weight).sum();
            free = lay(row, taken * scale, free, places);
            rest -= taken;
        }
        return places;
    }

    /** Lays a row along the shorter side and returns what is left. */
    private static Treemaps.Area lay(
            List<Allocations.Node> row, double size, Treemaps.Area free, Map<Allocations.Node, Treemaps.Area> places) {
        boolean upright = free.width() >= free.height();
        double side = upright ? free.height() : free.width();
        double depth = side == 0 ? 0 : size / side;
        double sum = row.stream().mapToDouble(Squares::weight).sum();
        double at = 0;
        for (Allocations.Node node : row) {
            double length = side * weight(node) / sum;
            places.put(
                    node,
                    upright
                            ? new Treemaps.Area(free.x(), free.y() + at, depth, length)
                            : new Treemaps.Area(free.x() + at, free.y(), length, depth));
            at += length;
        }
        return upright
                ? new Treemaps.Area(free.x() + depth, free.y(), free.width() - depth, free.height())
                : new Treemaps.Area(free.x(), free.y() + depth, free.width(), free.height() - depth);
    }

    /** The ratio of the sides of the most oblong part of a row. */
    private static double worst(List<Allocations.Node> row, double scale, double side) {
        double sum = 0;
        double largest = 0;
        double smallest = Double.MAX_VALUE;
        for (Allocations.Node node : row) {
            double size = weight(node) * scale;
            sum += size;
            largest = Math.max(largest, size);
            smallest = Math.min(smallest, size);
        }
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    private static double worst(List<Allocations.Node> row, Allocations.Node more, double scale, double side) {
        List<Allocations.Node> longer = new ArrayList<>(row);
        longer.add(more);
        return worst(longer, scale, side);
    }

    /** As near as a drawing needs it. */
    private static double weight(Allocations.Node node) {
        return node.amount().doubleValue();
    }
}
