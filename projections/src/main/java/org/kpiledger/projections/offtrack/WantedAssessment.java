package org.kpiledger.projections.offtrack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.Risk;

/**
 * That a risk is to be assessed and nobody has asked for it yet.
 *
 * @param kpi a KPI that the risk threatens
 * @param periods the last two of the KPI that have ended; it was off track on the last day of each, as known now
 */
public record WantedAssessment(Code planId, Code riskId, Code kpi, List<Period> periods) {
    public WantedAssessment {
        periods = List.copyOf(periods);
    }

    /** Those of a plan: a risk to the plan concerns each KPI, one to a node those of the themes at or under it. */
    public static List<WantedAssessment> of(
            String planId, Rows<PlanDocument> plan, Rows<KpiDocument> kpis, Rows<Risk> risks, AsOf now) {
        List<WantedAssessment> wanted = new ArrayList<>();
        Optional<PlanTree> tree = PlanTree.of(plan, planId, now.moment());
        if (tree.isEmpty()) {
            return wanted;
        }
        List<Risk> open = risks.in(planId, now.moment()).stream()
                .map(Row::document)
                .filter(risk -> !risk.closed())
                .toList();
        for (Frequency frequency : Frequency.values()) {
            List<Period> periods = lastTwo(frequency, now.validAt());
            if (open.isEmpty() || !isInCycle(tree.get().header(), periods)) {
                continue;
            }
            offTrackInAll(planId, plan, kpis, frequency, periods, now)
                    .forEach((kpi, theme) -> open.stream()
                            .filter(risk -> concerns(risk, theme, tree.get()))
                            .filter(risk -> !isAsked(risk, kpi, periods))
                            .map(risk ->
                                    new WantedAssessment(tree.get().header().planId(), risk.riskId(), kpi, periods))
                            .forEach(wanted::add));
        }
        return wanted;
    }

    private static Map<Code, Code> offTrackInAll(
            String planId,
            Rows<PlanDocument> plan,
            Rows<KpiDocument> kpis,
            Frequency frequency,
            List<Period> periods,
            AsOf now) {
        Map<Code, Code> themes = new LinkedHashMap<>();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate lastDay = periods.get(i).end().minusDays(1);
            AsOf then = now.on(lastDay);
            Map<Code, Code> off = PlanTree.of(plan, planId, then.moment())
                    .map(tree -> new KpiProgress(tree, kpis, then).offTrack(frequency))
                    .orElse(Map.of());
            if (i == 0) {
                themes.putAll(off);
            } else {
                themes.keySet().retainAll(off.keySet());
                themes.replaceAll((kpi, before) -> off.getOrDefault(kpi, before));
            }
        }
        return themes;
    }

    private static List<Period> lastTwo(Frequency frequency, LocalDate day) {
        Period current = switch (frequency) {
            case YEARLY -> Period.ofYear(day.getYear());
            case QUARTERLY -> new Period(day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3));
        };
        return List.of(current.before().before(), current.before());
    }

    private static boolean isInCycle(PlanHeader header, List<Period> periods) {
        return header.cycleFrom() <= periods.getFirst().year()
                && periods.getLast().year() <= header.cycleTo();
    }

    private static boolean concerns(Risk risk, Code theme, PlanTree tree) {
        Code node = risk.node();
        return node == null
                || node.equals(theme)
                || node.equals(tree.priorityByTheme().get(theme));
    }

    private static boolean isAsked(Risk risk, Code kpi, List<Period> periods) {
        return risk.requests().stream()
                .anyMatch(request ->
                        request.kpi().equals(kpi) && request.periods().equals(periods));
    }
}
