package org.kpiledger.command.kpi;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.NodeKind;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiProposed;

/** The rules of proposing and approving definitions of KPIs. */
final class KpiDecider {
    private static final int FIRST_VERSION = 1;

    private KpiDecider() {}

    static List<KpiEvent> decide(KpiIntent command, KpiState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        return switch (command) {
            case ProposeKpi propose -> propose(propose, state, plan);
            case ApproveKpi approve -> approve(approve, state, facts.actor());
        };
    }

    private static List<KpiEvent> propose(ProposeKpi command, KpiState state, PlanState plan) {
        if (state.exists()) {
            throw Refusal.rule(
                    "kpi-exists",
                    "The KPI " + command.kpi() + " was proposed already. Choose another code for a new one.");
        }
        Plans.node(plan, "theme", command.theme(), NodeKind.THEME);
        MeasureRules.check(command.measures());
        return List.of(new KpiProposed(
                FIRST_VERSION,
                command.theme(),
                command.name(),
                command.measures(),
                command.sameAs(),
                command.similarTo(),
                command.note(),
                command.source(),
                command.effectiveOn()));
    }

    private static List<KpiEvent> approve(ApproveKpi command, KpiState state, ActorId approver) {
        Definition latest = state.latest()
                .orElseThrow(() -> Refusal.unknown(
                        "unknown-kpi", "There is no KPI " + command.kpi() + " in the plan " + command.planId() + "."));
        int version = command.version() == null ? latest.version() : command.version();
        Definition definition = state.version(version)
                .orElseThrow(() -> Refusal.field(
                        "unknown-version",
                        "version",
                        "names no definition of " + command.kpi() + "; the latest is " + latest.version()));
        if (definition.approved()) {
            throw Refusal.rule(
                    "kpi-already-approved",
                    "Version " + version + " of " + command.kpi() + " is approved already; there is nothing to do.");
        }
        if (isOwnWork(definition, approver)) {
            throw Refusal.rule(
                    "own-work",
                    "You proposed this definition of " + command.kpi() + " yourself. Ask another approver.");
        }
        return List.of(new KpiApproved(version, command.meeting(), command.document(), command.effectiveOn()));
    }

    /** What the installation proposed by loading a plan has no person as author, so anybody may approve it. */
    private static boolean isOwnWork(Definition definition, ActorId approver) {
        return definition.author().equals(approver) && !approver.equals(ActorId.SYSTEM);
    }
}
