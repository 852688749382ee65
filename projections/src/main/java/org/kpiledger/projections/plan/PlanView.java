package org.kpiledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.SourceDocument;
import org.kpiledger.projections.AsOf;

/** A plan with its whole tree. */
public record PlanView(
        Code planId,
        LocalizedName name,
        Cycle cycle,
        CurrencyCode currency,
        Line zone,
        PlanStatus status,
        @Nullable Adoption adoption,
        @Nullable Ending closing,
        @Nullable LocalizedName actionPlan,
        @Nullable LocalizedText scopeNote,
        @Nullable SourceDocument source,
        List<PriorityView> priorities,
        List<StatedFact> facts,
        List<Discrepancy> discrepancies,
        ThematicPriorities thematicPriorities,
        List<PlanLink> sdgTargets,
        AsOf asOf) {

    /** A priority with its themes. */
    public record PriorityView(
            Code code,
            PriorityKind kind,
            LocalizedName name,
            @Nullable LocalizedText includes,
            @Nullable SourceRef source,
            @Nullable Retirement retired,
            List<ThemeView> themes) {}

    /** A theme with its outcomes and outputs. */
    public record ThemeView(
            Code code,
            LocalizedName name,
            boolean crossCutting,
            @Nullable SourceRef source,
            @Nullable Retirement retired,
            List<OutcomeView> outcomes,
            List<OutputView> outputs) {}

    /** An outcome, beneath its theme. */
    public record OutcomeView(
            Code code,
            LocalizedText text,
            List<Code> sameAs,
            List<Code> similarTo,
            @Nullable SourceRef source,
            @Nullable Retirement retired) {}

    /** A line of outputs, beneath its theme. */
    public record OutputView(
            Code code,
            Code category,
            LocalizedName name,
            @Nullable SourceRef source,
            @Nullable Retirement retired) {}

    /** The tree laid out for a reader. */
    public static PlanView of(PlanTree tree, AsOf asOf) {
        PlanHeader header = tree.header();
        return new PlanView(
                header.planId(),
                header.name(),
                Cycle.of(header),
                header.currency(),
                header.zone(),
                PlanStatus.of(header),
                header.adoption(),
                header.ending(),
                header.actionPlan(),
                header.scopeNote(),
                header.source(),
                tree.priorities().stream().map(priority -> view(tree, priority)).toList(),
                List.copyOf(tree.facts()),
                List.copyOf(tree.discrepancies()),
                ThematicPriorities.of(tree),
                tree.links().stream()
                        .filter(link -> link.kind() == PlanLink.Kind.SDG_TARGET)
                        .toList(),
                asOf);
    }

    private static PriorityView view(PlanTree tree, Priority priority) {
        return new PriorityView(
                priority.code(),
                priority.kind(),
                priority.name(),
                priority.includes(),
                priority.source(),
                priority.retired(),
                tree.themesOf(priority.code()).stream()
                        .map(theme -> view(tree, theme))
                        .toList());
    }

    private static ThemeView view(PlanTree tree, Theme theme) {
        return new ThemeView(
                theme.code(),
                theme.name(),
                theme.crossCutting(),
                theme.source(),
                theme.retired(),
                tree.outcomes().stream()
                        .filter(outcome -> outcome.theme().equals(theme.code()))
                        .map(outcome -> new OutcomeView(
                                outcome.code(),
                                outcome.text(),
                                outcome.sameAs(),
                                outcome.similarTo(),
                                outcome.source(),
                                outcome.retired()))
                        .toList(),
                tree.outputs().stream()
                        .filter(output -> output.theme().equals(theme.code()))
                        .map(output -> new OutputView(
                                output.code(), output.category(), output.name(), output.source(), output.retired()))
                        .toList());
    }
}
