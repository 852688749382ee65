package org.kpiledger.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AuditTrail;

/**
 * The entries of one page, newest first, and where its neighbours begin.
 *
 * @param older the position before which the older page ends; absent where there is none
 * @param newer the position behind which the newer page begins; absent where there is none
 */
record AuditPage(
        List<AuditTrail.Entry> entries,
        @Nullable Long older,
        @Nullable Long newer) {
    static AuditPage of(AuditTrail found, AuditQuestion question) {
        List<AuditTrail.Entry> entries = found.entries();
        if (question.isForward()) {
            List<AuditTrail.Entry> newestFirst = entries.reversed();
            // What the page begins behind is older, if it is an entry at all.
            boolean fromTheStart = "0".equals(question.after());
            Long older = fromTheStart || entries.isEmpty()
                    ? null
                    : entries.getFirst().position();
            return new AuditPage(newestFirst, older, found.next());
        }
        Long newer = question.isNewest() || entries.isEmpty()
                ? null
                : entries.getFirst().position();
        return new AuditPage(entries, found.next(), newer);
    }
}
