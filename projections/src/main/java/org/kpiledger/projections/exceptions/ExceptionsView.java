package org.kpiledger.projections.exceptions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;
import org.kpiledger.events.ValueId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.periods.PeriodBook;
import org.kpiledger.projections.reviews.LateApproval;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.Reviews;

/**
 * A page of the exceptions of a plan, in the order of the log.
 *
 * @param next the position to go on after, absent on the last page
 */
public record ExceptionsView(
        List<ExceptionalEntry> exceptions, @Nullable Long next, AsOf asOf) {
    private static final Line APPROVED = new Line("KpiValueApproved");

    /**
     * The exceptions behind the position, at most as many as the limit says.
     *
     * @param kind of this kind only, absent for all
     */
    public static ExceptionsView page(
            String planId,
            Rows<ExceptionalEntry> rows,
            PeriodBook periods,
            Rows<Review> reviews,
            @Nullable ExceptionKind kind,
            long after,
            int limit,
            AsOf asOf) {
        TreeMap<Long, ExceptionalEntry> all = new TreeMap<>();
        for (String scope : List.of(ExceptionsProjection.EVERYWHERE, planId)) {
            rows.in(scope, asOf.moment()).forEach(row -> all.put(row.document().position(), row.document()));
        }
        addAfterCertification(all, periods, reviews, asOf.position());
        List<ExceptionalEntry> found = all.tailMap(after, false).values().stream()
                .filter(entry -> kind == null || entry.is(kind))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<ExceptionalEntry> page = more ? found.subList(0, limit) : found;
        return new ExceptionsView(page, more ? page.getLast().position() : null, asOf);
    }

    /** In a certified period every value is approved, so what changes or is approved there follows a late entry. */
    private static void addAfterCertification(
            TreeMap<Long, ExceptionalEntry> all, PeriodBook periods, Rows<Review> reviews, long position) {
        Set<ValueId> looked = new HashSet<>();
        for (ExceptionalEntry entry : List.copyOf(all.values())) {
            ValueId value = entry.valueId();
            if (value == null || !entry.is(ExceptionKind.LATE_ENTRY_USED)) {
                continue;
            }
            periods.certifiedAt(value.period())
                    .filter(certified -> certified < entry.position())
                    .ifPresent(certified -> {
                        all.put(entry.position(), entry.and(ExceptionKind.CHANGED_AFTER_CERTIFICATION));
                        if (looked.add(value)) {
                            Reviews.of(value, reviews, position).stream()
                                    .flatMap(review -> review.lateApprovals().stream())
                                    .filter(approval -> approval.position() > certified)
                                    .forEach(approval -> addApproval(all, value, approval));
                        }
                    });
        }
    }

    private static void addApproval(TreeMap<Long, ExceptionalEntry> all, ValueId value, LateApproval approval) {
        ExceptionalEntry known = all.get(approval.position());
        all.put(
                approval.position(),
                known != null
                        ? known.and(ExceptionKind.APPROVED_AFTER_CERTIFICATION)
                        : new ExceptionalEntry(
                                List.of(ExceptionKind.APPROVED_AFTER_CERTIFICATION),
                                approval.position(),
                                approval.time(),
                                approval.by().actor(),
                                approval.role(),
                                approval.by().onBehalfOf(),
                                APPROVED,
                                new Line(value.toString()),
                                approval.reason(),
                                value,
                                null,
                                null,
                                null,
                                null));
    }
}
