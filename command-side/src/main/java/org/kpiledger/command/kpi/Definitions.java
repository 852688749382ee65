package org.kpiledger.command.kpi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.NodeKind;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiReturned;

/** The rules of definitions: an approved one is never edited, and nobody approves the own one. */
final class Definitions {
    private Definitions() {}

    static List<KpiEvent> propose(ProposeKpi command, KpiState state, PlanState plan) {
        boolean again = state.latest()
                .filter(latest -> latest.stage() == Stage.RETURNED || latest.stage() == Stage.REJECTED)
                .isPresent();
        if (state.exists() && (!again || approved(state).isPresent())) {
            throw Refusal.rule(
                    "kpi-exists",
                    "The KPI " + command.kpi() + " was proposed already. Choose another code for a new one, or refine"
                            + " this one once it is approved.");
        }
        Plans.requireInForce(Plans.node(plan, "theme", command.theme(), NodeKind.THEME), command.effectiveOn());
        MeasureRules.check(command.measures());
        return List.of(KpiProposed.of(nextVersion(state), command.sheet(), command.effectiveOn()));
    }

    static List<KpiEvent> refine(RefineKpi command, KpiState state) {
        requireNotRetired(command, state);
        Definition inForce = approved(state)
                .orElseThrow(() -> Refusal.rule(
                        "kpi-not-approved",
                        "No definition of " + command.kpi() + " is approved yet, so there is none to refine. Have the"
                                + " proposed one returned, and propose it anew."));
        Definition latest = latest(state);
        if (latest.stage() == Stage.PROPOSED) {
            throw Refusal.rule(
                    "refinement-pending",
                    "Version " + latest.version() + " of " + command.kpi() + " is proposed and not decided yet. Wait"
                            + " for the decision, or have it returned.");
        }
        MeasureRules.check(command.measures());
        SeriesRules.check(command, inForce);
        return List.of(new KpiRefined(
                nextVersion(state),
                command.sheet(inForce.theme()),
                command.comparability(),
                command.meeting(),
                command.document(),
                command.effectiveOn()));
    }

    static List<KpiEvent> approve(ApproveKpi command, KpiState state, Facts facts) {
        requireNotRetired(command, state);
        Definition definition = pending(command, command.version(), state);
        if (definition.author().sharesAPersonWith(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "This definition of " + command.kpi() + " was proposed by you or in your name, or by or for the"
                            + " person in whose name you act now. Ask another approver.");
        }
        return List.of(
                new KpiApproved(definition.version(), command.meeting(), command.document(), command.effectiveOn()));
    }

    static List<KpiEvent> sendBack(ReturnKpi command, KpiState state) {
        Definition definition = pending(command, command.version(), state);
        return List.of(new KpiReturned(definition.version(), command.effectiveOn()));
    }

    static List<KpiEvent> reject(RejectKpi command, KpiState state) {
        Definition definition = pending(command, command.version(), state);
        return List.of(
                new KpiRejected(definition.version(), command.meeting(), command.document(), command.effectiveOn()));
    }

    static void requireNotRetired(KpiIntent command, KpiState state) {
        if (state.retiredFrom() != null) {
            throw Refusal.rule(
                    "kpi-retired",
                    "The KPI " + command.kpi() + " is retired from " + state.retiredFrom()
                            + " on. Propose another one, and link the two.");
        }
    }

    /** The version that is to be decided on. */
    private static Definition pending(KpiIntent command, @Nullable Integer asked, KpiState state) {
        int version = asked == null ? latest(state).version() : asked;
        Definition definition = state.version(version)
                .orElseThrow(() -> Refusal.field(
                        "unknown-version",
                        "version",
                        "names no definition of " + command.kpi() + "; the latest is "
                                + latest(state).version()));
        if (definition.approved()) {
            throw Refusal.rule(
                    "kpi-already-approved",
                    "Version " + version + " of " + command.kpi() + " is approved already. To change it, refine it.");
        }
        Measures.requireNotTurnedDown(definition, command.kpi());
        return definition;
    }

    private static Optional<Definition> approved(KpiState state) {
        return state.current().filter(Definition::approved);
    }

    private static Definition latest(KpiState state) {
        return state.latest().orElseThrow();
    }

    private static int nextVersion(KpiState state) {
        return state.latest().map(latest -> latest.version() + 1).orElse(1);
    }
}
