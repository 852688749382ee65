package org.kpiledger.projections.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.projections.AsOf;

/**
 * A page of the audit trail, in the order that it was asked in.
 *
 * @param next the position to go on after, or before where the newest stand first; absent on the last page
 */
public record AuditView(List<AuditLine> entries, @Nullable Long next, AsOf asOf) {
    /** @param found the lines asked for, and one more where there are more than the limit */
    public static AuditView page(List<AuditLine> found, int limit, AsOf asOf) {
        boolean more = found.size() > limit;
        List<AuditLine> page = more ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
        return new AuditView(page, more ? page.getLast().position() : null, asOf);
    }
}
