package org.kpiledger.command.kpi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiLinked;

/** How KPIs go on from one another. */
final class Links {
    private Links() {}

    static List<KpiEvent> link(LinkKpi command, KpiState state, Facts facts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < command.kpis().size(); i++) {
            Code other = command.kpis().get(i);
            String field = "kpis/" + i;
            if (other.equals(command.kpi())) {
                throw Refusal.field("same-kpi", field, "must be another KPI than the one that is linked");
            }
            if (!seen.add(other.folded())) {
                throw Refusal.field("duplicate-code", field, "names " + other + " twice");
            }
            if (!facts.state(SubjectId.kpi(command.planId(), other), KpiState.FOLDING)
                    .exists()) {
                throw Refusal.field(
                        "unknown-kpi", field, "names no KPI of the plan " + command.planId() + ": " + other);
            }
        }
        requireNumber(command);
        KpiLinked linked = new KpiLinked(command.relation(), command.kpis(), command.effectiveOn());
        boolean known = state.links().stream()
                .anyMatch(link -> link.relation() == linked.relation()
                        && Set.copyOf(link.kpis()).equals(Set.copyOf(linked.kpis())));
        return known ? List.of() : List.of(linked);
    }

    private static void requireNumber(LinkKpi command) {
        int others = command.kpis().size();
        switch (command.relation()) {
            case SUPERSEDES -> requireAtLeast(others, 1);
            case MERGED_FROM -> requireAtLeast(others, 2);
            case SPLIT_FROM, CONTINUES -> {
                requireAtLeast(others, 1);
                if (others > 1) {
                    throw Refusal.field(
                            "wrong-number", "kpis", "must name one KPI only for the relation " + command.relation());
                }
            }
        }
    }

    private static void requireAtLeast(int others, int least) {
        if (others < least) {
            throw Refusal.field("wrong-number", "kpis", "must name at least " + least + " for this relation");
        }
    }
}
