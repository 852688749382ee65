package org.kpiledger.web.kpis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.PlanTree;

/** The KPIs of one theme under the name of its priority, in the order of the plan. */
record KpiSection(
        String priority,
        Map<String, String> priorityName,
        String theme,
        Map<String, String> themeName,
        List<Kpi> kpis) {
    static List<KpiSection> of(PlanTree plan, List<Kpi> kpis) {
        var sections = new ArrayList<KpiSection>();
        for (PlanTree.Priority priority : plan.priorities()) {
            for (PlanTree.Theme theme : priority.themes()) {
                List<Kpi> here = kpis.stream()
                        .filter(kpi -> kpi.theme().equals(theme.code()))
                        .toList();
                if (!here.isEmpty()) {
                    sections.add(new KpiSection(priority.code(), priority.name(), theme.code(), theme.name(), here));
                }
            }
        }
        return sections;
    }
}
