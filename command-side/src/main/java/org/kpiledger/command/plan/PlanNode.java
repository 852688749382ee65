package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.ThemeAdded;

/**
 * A node of a plan's tree.
 *
 * @param parent the node it stands under, absent for a priority
 * @param added the event that added it, kept so that a repeat is told from another node of the same code
 * @param renamed the last event that gave it another name
 * @param retiredFrom first day on which it is not in force any more
 */
public record PlanNode(
        Code code,
        NodeKind kind,
        @Nullable Code parent,
        PlanEvent added,
        @Nullable PlanNodeRenamed renamed,
        @Nullable LocalDate retiredFrom) {
    static PlanNode of(PriorityAdded added) {
        return new PlanNode(added.code(), NodeKind.PRIORITY, null, added, null, null);
    }

    static PlanNode of(ThemeAdded added) {
        return new PlanNode(added.code(), NodeKind.THEME, added.priority(), added, null, null);
    }

    static PlanNode of(OutcomeAdded added) {
        return new PlanNode(added.code(), NodeKind.OUTCOME, added.theme(), added, null, null);
    }

    static PlanNode of(OutputAdded added) {
        return new PlanNode(added.code(), NodeKind.OUTPUT, added.theme(), added, null, null);
    }

    PlanNode renamed(PlanNodeRenamed event) {
        return new PlanNode(code, kind, parent, added, event, retiredFrom);
    }

    PlanNode retired(LocalDate from) {
        return new PlanNode(code, kind, parent, added, renamed, from);
    }

    /** Whether it is out of force on the day. */
    public boolean isRetiredOn(LocalDate day) {
        return retiredFrom != null && !retiredFrom.isAfter(day);
    }

    /** What it is called now, by language. */
    SortedMap<String, String> names() {
        if (renamed != null) {
            return renamed.name().byLanguage();
        }
        return switch (added) {
            case PriorityAdded e -> e.name().byLanguage();
            case ThemeAdded e -> e.name().byLanguage();
            case OutcomeAdded e -> e.text().byLanguage();
            case OutputAdded e -> e.name().byLanguage();
            default -> throw new IllegalStateException("no node is added by " + added.getClass());
        };
    }
}
