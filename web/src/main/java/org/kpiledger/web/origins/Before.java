package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;

/**
 * What a figure was at the moment that its page is compared with.
 *
 * @param amount absent where there was none
 */
record Before(@Nullable BigDecimal amount) {
    /**
     * Absent where nothing is compared.
     *
     * @param at asks for the figure at a moment
     */
    static Optional<Before> of(Moment moment, Function<Moment, Optional<BigDecimal>> at) {
        if (!moment.compares()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Before(at.apply(moment.compared()).orElse(null)));
        } catch (LedgerRefused refused) {
            if (refused.isNotFound()) {
                return Optional.of(new Before(null));
            }
            throw refused;
        }
    }
}
