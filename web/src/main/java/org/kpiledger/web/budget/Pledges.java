package org.kpiledger.web.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pledges for a year as the API tells them; they are no part of its total. */
record Pledges(String currency, List<Money> pledged, BigDecimal inPlanCurrency, List<Pledge> pledges) {
    record Money(BigDecimal amount, String currency) {}

    /** @param state PLEDGED or WITHDRAWN */
    record Pledge(
            String pledge,
            String donor,
            @Nullable String node,
            Money original,
            @Nullable BigDecimal rate,
            @Nullable LocalDate rateDate,
            @Nullable String rateSource,
            BigDecimal inPlanCurrency,
            String date,
            String state,
            @Nullable String reasonCode,
            @Nullable LocalDate withdrawnOn,
            long position) {}
}
