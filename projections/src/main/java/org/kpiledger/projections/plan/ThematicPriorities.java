package org.kpiledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.PlanFactKind;

/**
 * Which nodes serve the thematic priorities that the plan states.
 *
 * @param note why there are no links, where the plan states thematic priorities and nothing is linked to them
 */
public record ThematicPriorities(
        List<PlanLink> links, @Nullable LocalizedText note) {
    private static final LocalizedText NOT_LOADED = LocalizedText.of(
            "The plan names its thematic priorities, but no node is linked to one: in the source, the figure that shows"
                    + " which node serves which has lost its marks, so no link was loaded and none is guessed. A"
                    + " planner can record links.",
            "规划列出了主题重点，但没有任何节点与之关联：原文件中显示对应关系的图已丢失标记，因此未装载任何关联，也不作推测。规划人员可以补录。");

    static ThematicPriorities of(PlanTree tree) {
        List<PlanLink> links = tree.links().stream()
                .filter(link -> link.kind() == PlanLink.Kind.THEMATIC_PRIORITY)
                .toList();
        boolean stated = tree.facts().stream().anyMatch(fact -> fact.kind() == PlanFactKind.THEMATIC_PRIORITY);
        return new ThematicPriorities(links, stated && links.isEmpty() ? NOT_LOADED : null);
    }
}
