package org.kpiledger.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Allocations;

/**
 * A year's allocation as areas, once for a wide page and once for a narrow one; the sides are of no unit.
 *
 * <p>Only where things stand is worked out here; the amounts are those of the budget.
 */
record Treemaps(Treemap broad, Treemap slim) {
    static Treemaps of(Allocations budget) {
        return new Treemaps(Treemap.of(budget.nodes(), 1216, 440), Treemap.of(budget.nodes(), 358, 640));
    }

    /** One drawing. */
    record Treemap(int width, int height, List<Tile> tiles) {
        private static final int HEAD = 24;
        private static final int GAP = 2;

        /** @param inner the themes, beneath the tile's head */
        record Tile(Allocations.Node node, Area area, List<Tile> inner) {}

        static Treemap of(List<Allocations.Node> nodes, int width, int height) {
            List<Tile> tiles = new ArrayList<>();
            lay(nodes, new Area(0, 0, width, height)).forEach((node, area) -> {
                Area own = area.without(GAP);
                List<Tile> inner = new ArrayList<>();
                Area below = new Area(own.x(), own.y() + HEAD, own.width(), own.height() - HEAD);
                if (below.height() > HEAD) {
                    lay(node.children(), below)
                            .forEach((theme, place) -> inner.add(new Tile(theme, place.without(GAP), List.of())));
                }
                tiles.add(new Tile(node, own, inner));
            });
            return new Treemap(width, height, tiles);
        }

        private static Map<Allocations.Node, Area> lay(List<Allocations.Node> nodes, Area area) {
            List<Allocations.Node> largestFirst = nodes.stream()
                    .filter(node -> node.amount().signum() > 0)
                    .sorted((one, other) -> other.amount().compareTo(one.amount()))
                    .toList();
            return new Squares(largestFirst).within(area);
        }
    }

    /** Where a tile stands, and how large it is. */
    record Area(double x, double y, double width, double height) {
        private static final double LETTER_WIDTH = 7.6;
        private static final int CODE_WIDTH = 64;
        private static final int LINE_HEIGHT = 17;
        private static final int GAP_BELOW = 5;
        private static final int LETTERS_MIN = 10;

        Area without(double gap) {
            return new Area(x, y, Math.max(0, width - gap), Math.max(0, height - gap));
        }

        /** How many letters find room beside a code; 0 where that is too few to say anything. */
        public int letters() {
            int room = (int) ((width - CODE_WIDTH) / LETTER_WIDTH);
            return room < LETTERS_MIN || height < LINE_HEIGHT ? 0 : room;
        }

        /** Whether so many lines with a code or an amount find room. */
        public boolean holds(int lines) {
            return width > CODE_WIDTH && height > lines * LINE_HEIGHT + GAP_BELOW;
        }
    }
}
