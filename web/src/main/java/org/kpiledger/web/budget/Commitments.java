package org.kpiledger.web.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commitments of a year as the API tells them; amounts in {@code currency}. */
record Commitments(String currency, BigDecimal committed, BigDecimal outstanding, List<Commitment> commitments) {
    record Commitment(
            String reference,
            String node,
            @Nullable String counterparty,
            LocalDate date,
            BigDecimal amount,
            BigDecimal paid,
            BigDecimal released,
            BigDecimal outstanding,
            long position) {
        public boolean isOpen() {
            return outstanding.signum() > 0;
        }
    }

    /** Those of which something is outstanding. */
    public List<Commitment> open() {
        return commitments.stream().filter(Commitment::isOpen).toList();
    }

    /** Those that are paid or released in full. */
    public List<Commitment> settled() {
        return commitments.stream().filter(one -> !one.isOpen()).toList();
    }
}
