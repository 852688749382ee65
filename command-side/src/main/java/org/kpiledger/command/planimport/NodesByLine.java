package org.kpiledger.command.planimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kpiledger.events.Code;

/**
 * Which node of the plan a line of the document belongs to, as the path to it from the priority.
 *
 * <p>A line is looked for in Table 1, then among outcomes and KPIs, the lines of a theme's table, the highlights, and at
 * last in the section of a priority, from its title to the next. KPIs are no nodes, so they count for their theme; a line
 * on which highlights of several themes stand counts for the priority.
 */
final class NodesByLine {
    /** Two shares stand below the amount of a theme. */
    private static final int LINES_BELOW_AMOUNT = 2;

    private final Map<Integer, List<Code>> exact = new HashMap<>();
    private final NavigableMap<Integer, List<Code>> sections = new TreeMap<>();

    private NodesByLine() {}

    static NodesByLine of(PlanFileContent file) {
        NodesByLine nodes = new NodesByLine();
        file.priorities().forEach(nodes::addPriority);
        nodes.addHighlights(file.root().list("highlights"));
        return nodes;
    }

    /** The deepest node that holds them all; empty where only the plan does. */
    Optional<Code> holdingAll(List<Integer> lines) {
        List<Code> common = lines.isEmpty() ? List.of() : pathOf(lines.getFirst());
        for (int line : lines) {
            common = commonStart(common, pathOf(line));
        }
        return common.isEmpty() ? Optional.empty() : Optional.of(common.getLast());
    }

    private List<Code> pathOf(int line) {
        List<Code> path = exact.get(line);
        if (path != null) {
            return path;
        }
        Map.Entry<Integer, List<Code>> section = sections.floorEntry(line);
        return section == null ? List.of() : section.getValue();
    }

    /** What is put first stays, so the narrower goes before the wider. */
    private void addPriority(Spot priority) {
        List<Code> path = List.of(priority.at("code").code());
        Spot lines = priority.at("lines");
        Spot table = lines.at("table1");
        put(table.at("name").integer(), table.at("share").integer(), path);
        sections.put(lines.at("title").integer(), path);
        for (Spot theme : priority.list("themes")) {
            addTheme(theme, path);
        }
    }

    private void addTheme(Spot theme, List<Code> priority) {
        List<Code> path = below(priority, theme.at("code").code());
        for (Spot outcome : theme.list("outcomes")) {
            int line = outcome.at("line").integer();
            put(line, line, below(path, outcome.at("code").code()));
        }
        put(theme.at("line").integer(), theme.at("budgetLine").integer() + LINES_BELOW_AMOUNT, path);
    }

    private void addHighlights(List<Spot> highlights) {
        Map<Integer, Set<List<Code>>> themes = new HashMap<>();
        for (Spot highlight : highlights) {
            themes.computeIfAbsent(highlight.at("line").integer(), _ -> new HashSet<>())
                    .add(List.of(
                            highlight.at("priority").code(),
                            highlight.at("theme").code()));
        }
        themes.forEach((line, paths) -> {
            if (paths.size() == 1) {
                put(line, line, paths.iterator().next());
            }
        });
    }

    private void put(int first, int last, List<Code> path) {
        for (int line = first; line <= last; line++) {
            exact.putIfAbsent(line, path);
        }
    }

    private static List<Code> below(List<Code> path, Code node) {
        List<Code> longer = new ArrayList<>(path);
        longer.add(node);
        return List.copyOf(longer);
    }

    private static List<Code> commonStart(List<Code> a, List<Code> b) {
        int length = 0;
        while (length < Math.min(a.size(), b.size()) && a.get(length).equals(b.get(length))) {
            length++;
        }
        return a.subList(0, length);
    }
}
