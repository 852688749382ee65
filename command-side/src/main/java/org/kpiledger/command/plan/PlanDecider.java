package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.ThemeAdded;

/**
 * The rules of what a plan consists of and states.
 *
 * <p>A command that repeats, word for word, what stands changes nothing, before the adoption and after it.
 */
final class PlanDecider {
    private PlanDecider() {}

    static List<PlanEvent> decide(PlanIntent command, PlanState state, Facts facts) {
        return switch (command) {
            case RegisterPlan register -> Registration.decide(register, state);
            case AddPriority add -> addPriority(add, existing(add, state));
            case AddTheme add -> addTheme(add, existing(add, state));
            case AddOutcome add -> addOutcome(add, existing(add, state));
            case AddOutput add -> addOutput(add, existing(add, state));
            case RecordPlanFact fact -> recordFact(fact, existing(fact, state));
            case NoteDiscrepancy discrepancy -> noteDiscrepancy(discrepancy, existing(discrepancy, state));
            case AdoptPlan adopt -> Amendments.adopt(adopt, existing(adopt, state));
            case AmendPlan amend -> Amendments.amend(amend, existing(amend, state));
            case ClosePlan close -> Amendments.close(close, existing(close, state));
            case RenamePlanNode rename -> Nodes.rename(rename, existing(rename, state));
            case RetirePlanNode retire -> Nodes.retire(retire, existing(retire, state));
            case LinkThematicPriority link -> PlanLinks.link(link, existing(link, state));
            case LinkSdgTarget link -> PlanLinks.link(link, existing(link, state), facts);
        };
    }

    private static PlanState existing(PlanIntent command, PlanState state) {
        return Plans.existing(command.planId(), state);
    }

    private static List<PlanEvent> addPriority(AddPriority command, PlanState plan) {
        PriorityAdded added = new PriorityAdded(
                command.code(),
                command.kind(),
                command.name(),
                command.includes(),
                command.source(),
                command.amendment(),
                command.effectiveOn());
        return add(PlanNode.of(added), null, command.amendment(), command, plan);
    }

    private static List<PlanEvent> addTheme(AddTheme command, PlanState plan) {
        PlanNode above = Plans.node(plan, "priority", command.priority(), NodeKind.PRIORITY);
        ThemeAdded added = new ThemeAdded(
                command.code(),
                command.priority(),
                command.name(),
                command.crossCutting(),
                command.source(),
                command.amendment(),
                command.effectiveOn());
        return add(PlanNode.of(added), above, command.amendment(), command, plan);
    }

    private static List<PlanEvent> addOutcome(AddOutcome command, PlanState plan) {
        PlanNode above = Plans.node(plan, "theme", command.theme(), NodeKind.THEME);
        OutcomeAdded added = new OutcomeAdded(
                command.code(),
                command.theme(),
                command.text(),
                command.sameAs(),
                command.similarTo(),
                command.source(),
                command.amendment(),
                command.effectiveOn());
        return add(PlanNode.of(added), above, command.amendment(), command, plan);
    }

    private static List<PlanEvent> addOutput(AddOutput command, PlanState plan) {
        PlanNode above = Plans.node(plan, "theme", command.theme(), NodeKind.THEME);
        OutputAdded added = new OutputAdded(
                command.code(),
                command.theme(),
                command.category(),
                command.name(),
                command.source(),
                command.amendment(),
                command.effectiveOn());
        return add(PlanNode.of(added), above, command.amendment(), command, plan);
    }

    /** @param above what the node stands under */
    private static List<PlanEvent> add(
            PlanNode node, @Nullable PlanNode above, @Nullable Code amendment, PlanIntent command, PlanState plan) {
        return once(
                node.added(), plan.holderOf(node.code()).map(PlanNode::added).orElse(null), node.code(), () -> {
                    Amendments.requireChangeable(command.planId(), amendment, plan);
                    if (above != null) {
                        Plans.requireInForce(above, effectiveOn(node.added()));
                    }
                });
    }

    private static LocalDate effectiveOn(PlanEvent added) {
        return switch (added) {
            case ThemeAdded e -> e.effectiveOn();
            case OutcomeAdded e -> e.effectiveOn();
            case OutputAdded e -> e.effectiveOn();
            default -> throw new IllegalStateException("nothing is added under a node by " + added.getClass());
        };
    }

    private static List<PlanEvent> recordFact(RecordPlanFact command, PlanState plan) {
        requireNode(command.node(), plan);
        PlanFactRecorded recorded = new PlanFactRecorded(
                command.code(),
                command.kind(),
                command.node(),
                command.statement(),
                command.note(),
                command.figures(),
                command.asOf(),
                command.source(),
                command.amendment(),
                command.effectiveOn());
        return once(
                recorded,
                plan.facts().get(command.code().folded()),
                command.code(),
                () -> Amendments.requireChangeable(command.planId(), command.amendment(), plan));
    }

    private static List<PlanEvent> noteDiscrepancy(NoteDiscrepancy command, PlanState plan) {
        requireNode(command.node(), plan);
        DiscrepancyNoted noted = new DiscrepancyNoted(
                command.code(),
                command.node(),
                command.kind(),
                command.severity(),
                command.description(),
                command.handling(),
                command.figures(),
                command.source(),
                command.effectiveOn());
        return once(noted, plan.discrepancies().get(command.code().folded()), command.code(), () -> {});
    }

    /** The event, unless just this stands already; refused where the code stands for something else. */
    private static List<PlanEvent> once(PlanEvent event, @Nullable PlanEvent standing, Code code, Runnable require) {
        if (event.equals(standing)) {
            return List.of();
        }
        require.run();
        if (standing != null) {
            throw Refusal.rule(
                    "code-taken",
                    "The code " + code + " is taken in this plan, in this or another case, and stays so for ever."
                            + " Choose another code.");
        }
        return List.of(event);
    }

    private static void requireNode(@Nullable Code node, PlanState plan) {
        if (node != null) {
            Plans.node(plan, "node", node);
        }
    }
}
