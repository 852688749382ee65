package org.kpiledger.app.fsck;

import java.util.List;
import org.kpiledger.edge.inspection.Inspected;

/** What came of the inspection of a folder: every comparison that was made, and every one that could not be. */
public record FolderInspected(List<Inspected> comparisons, List<NotCompared> notCompared) {
    /**
     * Something that passed no comparison, since none was made.
     *
     * @param name what was not compared
     * @param sentence why
     */
    public record NotCompared(String name, String sentence) {}

    public FolderInspected {
        comparisons = List.copyOf(comparisons);
        notCompared = List.copyOf(notCompared);
    }

    boolean passed() {
        return comparisons.stream().allMatch(Inspected::agrees);
    }
}
