package org.kpiledger.projections.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;

/**
 * A node or KPI serves something beyond the plan.
 *
 * @param node the code of the node or KPI
 * @param target the thematic priority, or the target of the Sustainable Development Goals
 */
public record PlanLink(Kind kind, Code node, Code target, LocalDate since) implements PlanDocument {
    /** To what it is linked. */
    public enum Kind {
        THEMATIC_PRIORITY,
        SDG_TARGET
    }
}
