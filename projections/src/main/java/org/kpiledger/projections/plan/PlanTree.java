package org.kpiledger.projections.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** A plan's documents at a moment, each kind in the order of the log. */
public record PlanTree(
        PlanHeader header,
        List<Priority> priorities,
        List<Theme> themes,
        List<Outcome> outcomes,
        List<Output> outputs,
        List<StatedFact> facts,
        List<Discrepancy> discrepancies,
        List<PlanLink> links) {

    /** What belongs to no region, or to several. */
    private static final Code GLOBAL = new Code("GLO");

    /** The headers of all plans. */
    public static List<PlanHeader> headers(Rows<PlanDocument> rows, Moment moment) {
        return rows.in(PlanProjection.HEADERS, moment).stream()
                .map(row -> (PlanHeader) row.document())
                .toList();
    }

    /** The header of a plan, if it is known and holds then. */
    public static Optional<PlanHeader> header(Rows<PlanDocument> rows, String planId, Moment moment) {
        return rows.of(PlanProjection.header(planId), moment).map(row -> (PlanHeader) row.document());
    }

    /** The tree of a plan, if it is known and holds then. */
    public static Optional<PlanTree> of(Rows<PlanDocument> rows, String planId, Moment moment) {
        return header(rows, planId, moment).map(header -> of(header, rows.in(planId, moment)));
    }

    private static PlanTree of(PlanHeader header, List<Row<PlanDocument>> rows) {
        PlanTree tree = new PlanTree(
                header,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        rows.forEach(row -> tree.put(row.document()));
        return tree;
    }

    private void put(PlanDocument document) {
        switch (document) {
            case PlanHeader _ -> throw new IllegalStateException("a header stands among the nodes of a plan");
            case Priority priority -> priorities.add(priority);
            case Theme theme -> themes.add(theme);
            case Outcome outcome -> outcomes.add(outcome);
            case Output output -> outputs.add(output);
            case StatedFact fact -> facts.add(fact);
            case Discrepancy discrepancy -> discrepancies.add(discrepancy);
            case PlanLink link -> links.add(link);
            case PlanVersion _, VersionChange _ ->
                throw new IllegalStateException("a version stands among the nodes of a plan");
        }
    }

    public List<Theme> themesOf(Code priority) {
        return themes.stream()
                .filter(theme -> theme.priority().equals(priority))
                .toList();
    }

    /** The priority of each theme, by the theme's code. */
    public Map<Code, Code> priorityByTheme() {
        Map<Code, Code> priorities = new LinkedHashMap<>();
        themes.forEach(theme -> priorities.put(theme.code(), theme.priority()));
        return priorities;
    }

    /** Whether it is a region of the plan, or {@code GLO}; a plan that lists none leaves them free. */
    public boolean hasRegion(Code region) {
        List<StatedFact> regions = facts.stream()
                .filter(fact -> fact.kind() == PlanFactKind.REGION)
                .toList();
        return regions.isEmpty()
                || region.equals(GLOBAL)
                || regions.stream().anyMatch(fact -> fact.code().equals(region));
    }

    /** The name of a unit, which the plan states as a fact under the unit's own code. */
    public @Nullable LocalizedName unitName(Code unit) {
        for (StatedFact fact : facts) {
            if (fact.kind() == PlanFactKind.UNIT && fact.code().equals(unit)) {
                return LocalizedName.of(fact.statement().byLanguage());
            }
        }
        return null;
    }
}
