package org.kpiledger.projections.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** The versions of a plan that hold on the day, in the order of the log. */
public record PlanVersionsView(Code planId, List<VersionView> versions, AsOf asOf) {
    /**
     * A version.
     *
     * @param by who made it
     * @param position of the entry that made it
     * @param completeAt of the last entry that carries it out; compare there with the version before
     * @param changed what was changed in the name of an amendment
     */
    public record VersionView(
            PlanVersion.Kind kind,
            @Nullable Code amendment,
            @Nullable Line document,
            @Nullable LocalizedText summary,
            LocalDate effectiveOn,
            ActorId by,
            long position,
            Instant time,
            long completeAt,
            List<ChangeView> changed) {}

    /** What an entry changed: the event's stable name, and the code of the node or fact. */
    public record ChangeView(Line type, Code code, LocalDate effectiveOn, long position) {}

    public static PlanVersionsView of(Code planId, Rows<PlanDocument> rows, AsOf asOf) {
        List<PlanVersion> versions = new ArrayList<>();
        List<VersionChange> changes = new ArrayList<>();
        for (Row<PlanDocument> row : rows.in(PlanVersions.scope(planId.value()), asOf.moment())) {
            switch (row.document()) {
                case PlanVersion version -> versions.add(version);
                case VersionChange change -> changes.add(change);
                default -> throw new IllegalStateException("a version was expected, not " + row.document());
            }
        }
        return new PlanVersionsView(
                planId, versions.stream().map(version -> view(version, changes)).toList(), asOf);
    }

    private static VersionView view(PlanVersion version, List<VersionChange> changes) {
        List<ChangeView> changed = changes.stream()
                .filter(change -> change.amendment().equals(version.amendment()))
                .map(change -> new ChangeView(change.type(), change.code(), change.effectiveOn(), change.position()))
                .toList();
        return new VersionView(
                version.kind(),
                version.amendment(),
                version.document(),
                version.summary(),
                version.effectiveOn(),
                version.by(),
                version.position(),
                version.time(),
                changed.isEmpty() ? version.position() : changed.getLast().position(),
                changed);
    }
}
