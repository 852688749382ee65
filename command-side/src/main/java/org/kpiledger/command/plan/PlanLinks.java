package org.kpiledger.command.plan;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;

/** The rules of links to what the plan serves; they change nothing of its tree, so they need no amendment. */
final class PlanLinks {
    private PlanLinks() {}

    static List<PlanEvent> link(LinkThematicPriority command, PlanState plan) {
        PlanNode node = Plans.node(plan, "node", command.node());
        requireStated(command.thematicPriority(), plan);
        if (command.amendment() != null) {
            Amendments.requireKnown(command.planId(), command.amendment(), plan);
        }
        if (plan.isLinked(command.node(), command.thematicPriority())) {
            return List.of();
        }
        Amendments.requireOpen(command.planId(), plan);
        Plans.requireInForce(node, command.effectiveOn());
        return List.of(new ThematicPriorityLinked(
                command.node(), command.thematicPriority(), command.amendment(), command.effectiveOn()));
    }

    static List<PlanEvent> link(LinkSdgTarget command, PlanState plan, Facts facts) {
        Code code = command.node();
        if (plan.node(code).isEmpty() && !isKpi(command, facts)) {
            throw Refusal.field(
                    "unknown-node", "node", "names nothing in the plan: there is no node and no KPI " + code);
        }
        if (plan.isLinked(code, command.target())) {
            return List.of();
        }
        Amendments.requireOpen(command.planId(), plan);
        plan.node(code).ifPresent(node -> Plans.requireInForce(node, command.effectiveOn()));
        return List.of(new SdgTargetLinked(code, command.target(), command.effectiveOn()));
    }

    /** Whether the log knows a KPI of the code; what is decided of it is not read, since a KPI once there stays. */
    private static boolean isKpi(LinkSdgTarget command, Facts facts) {
        SubjectId kpi = SubjectId.kpi(command.planId(), command.node());
        return !facts.subjectsBeginning(kpi.value(), kpi::equals).isEmpty();
    }

    /** A plan that states no thematic priorities leaves them free. */
    private static void requireStated(Code thematicPriority, PlanState plan) {
        PlanFactRecorded fact = plan.facts().get(thematicPriority.folded());
        boolean stated = fact != null
                && fact.kind() == PlanFactKind.THEMATIC_PRIORITY
                && fact.code().equals(thematicPriority);
        boolean statesAny =
                plan.facts().values().stream().anyMatch(known -> known.kind() == PlanFactKind.THEMATIC_PRIORITY);
        if (!stated && statesAny) {
            throw Refusal.field(
                    "unknown-thematic-priority",
                    "thematicPriority",
                    "names no thematic priority that the plan states; there is no " + thematicPriority);
        }
    }
}
