package org.kpiledger.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the plan's source document a fact stands: its section and its lines, counted from 1.
 *
 * @param section such as {@code 3.1}
 */
public record SourceRef(@Nullable Line section, List<Integer> lines) {
    public SourceRef {
        lines = List.copyOf(lines);
        if (section == null && lines.isEmpty()) {
            throw new FieldProblem("lines", "give the section or a line; leave the source out if neither is known");
        }
        if (lines.stream().anyMatch(line -> line < 1)) {
            throw new FieldProblem("lines", "must count from 1");
        }
    }

    public static SourceRef lines(Integer... lines) {
        return new SourceRef(null, List.of(lines));
    }
}
