package org.kpiledger.projections.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Prose;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;

/** The findings on a plan's figures, in the order of the log. */
public record FindingsView(List<FindingView> findings, AsOf asOf) {
    /** So many lines of a subject are looked at for each finding of a list, and for one that is asked for alone. */
    private static final int READ_IN_LIST = 1_000;

    private static final int READ_ALONE = 10_000;

    /**
     * A finding.
     *
     * @param pinnedTo the moment on both clocks for which the figure is meant
     * @param seen what the figure was then; absent where it was not known
     * @param now what it is for the same day, as known at the moment that is asked about
     * @param responses all of them; the last one stands
     * @param dueOn by when something is to be done, as last answered
     * @param overdue whether it is open on a day after that
     * @param correctedSince the entries after the position that it is pinned to which changed the figure
     * @param correctedSinceNext the position behind which the log may have more of them; absent where it has none
     * @param asOf absent in a list
     */
    public record FindingView(
            Code findingId,
            FindingStatus status,
            Severity severity,
            Line title,
            Prose description,
            FigureRef figure,
            AsOf pinnedTo,
            @Nullable FigureSeen seen,
            @Nullable FigureSeen now,
            Step raised,
            List<Response> responses,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable Prose conclusion,
            @Nullable Step closed,
            List<Corrections.Correction> correctedSince,
            @Nullable Long correctedSinceNext,
            @Nullable AsOf asOf) {}

    /**
     * From what a finding's figure and its changes are told.
     *
     * @param timeOf when the entry at a position was recorded
     */
    public record Sources(FigureBook figures, SubjectLines lines, LongFunction<Optional<Instant>> timeOf) {}

    /** Those of a plan, all or those of a status or severity. */
    public static FindingsView of(
            String planId,
            Rows<Finding> rows,
            @Nullable FindingStatus status,
            @Nullable Severity severity,
            Sources sources,
            AsOf asOf) {
        return new FindingsView(
                rows.in(planId, asOf.moment()).stream()
                        .map(row -> row.document())
                        .filter(finding -> status == null || status == finding.status())
                        .filter(finding -> severity == null || severity == finding.severity())
                        .map(finding -> view(finding, sources, asOf, READ_IN_LIST, null))
                        .toList(),
                asOf);
    }

    /** One finding, if it is known and holds then. */
    public static Optional<FindingView> one(
            String planId, Code finding, Rows<Finding> rows, Sources sources, AsOf asOf) {
        return rows.of(FindingsProjection.key(planId, finding), asOf.moment())
                .map(row -> view(row.document(), sources, asOf, READ_ALONE, asOf));
    }

    private static FindingView view(Finding finding, Sources sources, AsOf asOf, int read, @Nullable AsOf told) {
        AsOf pinned = new AsOf(
                finding.knownAt(),
                sources.timeOf().apply(finding.knownAt()).orElse(null),
                finding.validAt(),
                asOf.simulated());
        AsOf now = asOf.on(finding.validAt());
        FigureRef figure = finding.figure();
        Corrections corrections = Corrections.of(
                figure.subject(),
                finding.knownAt(),
                asOf.position(),
                FigureChanges.of(figure, sources.figures().nodesOf(figure, now)),
                sources.lines(),
                read);
        return new FindingView(
                finding.findingId(),
                finding.status(),
                finding.severity(),
                finding.title(),
                finding.description(),
                figure,
                pinned,
                sources.figures().at(figure, pinned).orElse(null),
                sources.figures().at(figure, now).orElse(null),
                finding.raised(),
                finding.responses(),
                finding.dueOn().orElse(null),
                finding.isOverdue(asOf.validAt()),
                finding.end() == null ? null : finding.end().conclusion(),
                finding.end() == null ? null : finding.end().closed(),
                corrections.entries(),
                corrections.next(),
                told);
    }
}
