package org.kpiledger.command.finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.activity.ActivityState;
import org.kpiledger.command.budget.BudgetState;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.risk.RiskState;
import org.kpiledger.command.value.ValueState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.finding.FigureRef;

/** What is known of the figures that findings are about: whether they exist, who owns them, and where they belong. */
public final class Figures {
    private Figures() {}

    /** @throws Refusal {@code unknown-figure} */
    static void requireExisting(FigureRef figure, Facts facts) {
        if (!exists(figure, facts)) {
            throw Refusal.field("unknown-figure", "figure", "is no figure that the log has");
        }
    }

    /** Whether that which the figure is of, such as its KPI or budget, was in the log at the position. */
    static boolean hadBegun(FigureRef figure, long position, Facts facts) {
        OptionalLong first = facts.beganAt(figure.subject());
        return first.isPresent() && first.getAsLong() <= position;
    }

    private static boolean exists(FigureRef figure, Facts facts) {
        SubjectId subject = figure.subject();
        Code code = figure.code();
        return switch (figure.kind()) {
            case VALUE -> facts.state(subject, ValueState.FOLDING).exists();
            case TARGET ->
                code != null
                        && facts.state(subject, KpiState.FOLDING)
                                .hasTarget(code, figure.reportingUnit(), figure.period());
            case BASELINE ->
                code != null && facts.state(subject, KpiState.FOLDING).hasBaseline(code, figure.reportingUnit());
            case ALLOCATION, SPENT ->
                code != null && facts.state(subject, BudgetState.FOLDING).knows(code);
            case RISK -> facts.state(subject, RiskState.FOLDING).exists();
            case ACTIVITY -> facts.state(subject, ActivityState.FOLDING).exists();
        };
    }

    /** Whether the actor is an owner of the KPI, or the owner of the risk, whose figure the finding is about. */
    public static boolean isOwner(ActorId actor, RespondToFinding command, Facts facts) {
        return about(command, facts)
                .map(figure -> owners(figure, facts).contains(actor))
                .orElse(false);
    }

    private static Set<ActorId> owners(FigureRef figure, Facts facts) {
        return switch (figure.kind()) {
            case VALUE, TARGET, BASELINE ->
                facts.state(SubjectId.kpi(figure.planId(), kpi(figure)), KpiState.FOLDING)
                        .ownersOn(facts.today(
                                Plans.existing(figure.planId(), facts).zone()));
            case RISK ->
                facts.state(figure.subject(), RiskState.FOLDING)
                        .owner()
                        .map(Set::of)
                        .orElse(Set.of());
            case ALLOCATION, SPENT, ACTIVITY -> Set.of();
        };
    }

    /** The node or KPI that the finding touches, none for the whole plan. */
    public static List<Code> places(FindingIntent command, Facts facts) {
        return about(command, facts)
                .flatMap(figure -> place(figure, facts))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Code> place(FigureRef figure, Facts facts) {
        return switch (figure.kind()) {
            case VALUE, TARGET, BASELINE -> Optional.of(kpi(figure));
            case ALLOCATION, SPENT -> Optional.ofNullable(figure.code());
            case RISK ->
                Optional.ofNullable(
                        facts.state(figure.subject(), RiskState.FOLDING).node());
            case ACTIVITY -> reported(figure, facts).map(Report::priority);
        };
    }

    /** The region that the finding touches, none where it is not about one. */
    public static List<Code> regions(FindingIntent command, Facts facts) {
        return about(command, facts).stream()
                .flatMap(figure -> region(figure, facts))
                .toList();
    }

    private static Stream<Code> region(FigureRef figure, Facts facts) {
        return switch (figure.kind()) {
            case VALUE -> Stream.of(ValueId.parse(figure.subject().value()).reportingUnit());
            case TARGET, BASELINE -> Stream.ofNullable(figure.reportingUnit());
            case ACTIVITY -> reported(figure, facts).map(Report::region).stream();
            case ALLOCATION, SPENT, RISK -> Stream.empty();
        };
    }

    private static Optional<Report> reported(FigureRef figure, Facts facts) {
        return facts.state(figure.subject(), ActivityState.FOLDING).current();
    }

    private static Code kpi(FigureRef figure) {
        return new Code(figure.subject().part(2));
    }

    private static Optional<FigureRef> about(FindingIntent command, Facts facts) {
        return command instanceof RaiseFinding raise
                ? Optional.of(raise.figure())
                : facts.state(command.subject(), FindingState.FOLDING).about();
    }
}
