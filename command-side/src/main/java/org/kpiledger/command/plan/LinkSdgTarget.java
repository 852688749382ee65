package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.SdgTargetLinked;

/**
 * Says that a node, or a KPI, contributes to a target of the Sustainable Development Goals.
 *
 * @param node the code of the node or KPI
 * @param target such as {@code 9.c}
 */
public record LinkSdgTarget(Code planId, Code node, Code target, LocalDate effectiveOn) implements PlanIntent {
    public LinkSdgTarget {
        SdgTargetLinked.requireTarget(target);
    }

    @Override
    public Code place() {
        return node;
    }
}
