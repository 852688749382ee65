package org.kpiledger.projections.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Scope;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.Outcome;
import org.kpiledger.projections.plan.Output;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.plan.Theme;

/**
 * What of a plan something touches, by which the scope of a role is judged: the rule by which commands are admitted,
 * stated again for questions.
 *
 * @param priority absent where it is the whole plan, or something that is not in it; no narrower scope covers that
 * @param region absent where it is not about one
 */
public record Place(
        Code plan, @Nullable Code priority, @Nullable Code region) {

    /** What a value touches: the priority of its KPI, and its reporting unit. */
    public static Place of(ValueId value, PlanTree tree, Rows<AccessDocument> rows, long position) {
        Code kpi = value.kpi();
        Optional<Code> priority = priorityOf(kpi, tree)
                .or(() -> Authorities.themes(value.planId(), kpi, rows, position)
                        .flatMap(KpiThemes::theme)
                        .flatMap(theme -> priorityOf(theme, tree)));
        return new Place(value.planId(), priority.orElse(null), value.reportingUnit());
    }

    /** The priority that the node is or stands under. */
    private static Optional<Code> priorityOf(Code node, PlanTree tree) {
        boolean priority =
                tree.priorities().stream().anyMatch(known -> known.code().equals(node));
        return priority ? Optional.of(node) : parentOf(node, tree).flatMap(parent -> priorityOf(parent, tree));
    }

    private static Optional<Code> parentOf(Code node, PlanTree tree) {
        Optional<Code> ofTheme = tree.themes().stream()
                .filter(known -> known.code().equals(node))
                .map(Theme::priority)
                .findFirst();
        Optional<Code> ofOutcome = tree.outcomes().stream()
                .filter(known -> known.code().equals(node))
                .map(Outcome::theme)
                .findFirst();
        Optional<Code> ofOutput = tree.outputs().stream()
                .filter(known -> known.code().equals(node))
                .map(Output::theme)
                .findFirst();
        return ofTheme.or(() -> ofOutcome).or(() -> ofOutput);
    }

    /** Whether all that is touched is within the scope. */
    boolean isWithin(@Nullable Scope scope) {
        return scope == null
                || (covers(scope.plan(), plan) && covers(scope.priority(), priority) && covers(scope.region(), region));
    }

    private static boolean covers(@Nullable Code wanted, @Nullable Code touched) {
        return wanted == null || (touched != null && wanted.folded().equals(touched.folded()));
    }
}
