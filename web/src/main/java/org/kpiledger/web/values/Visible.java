package org.kpiledger.web.values;

import java.util.Map;
import org.kpiledger.web.ledger.Accepted;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.kpiledger.web.ledger.Values;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until what was done can be seen. */
public final class Visible {
    private static final Logger log = LoggerFactory.getLogger(Visible.class);

    private Visible() {}

    /** Returns when the KPI's values have the entry, or when the API does not wait any longer. */
    public static void wait(Ledger ledger, String plan, String kpi, Accepted accepted) {
        try {
            ledger.query(
                    Values.class,
                    "/api/plans/{plan}/kpis/{kpi}/values",
                    Map.of("minPosition", Long.toString(accepted.position())),
                    plan,
                    kpi);
        } catch (LedgerRefused | LedgerUnreachable late) {
            log.info("entry {} is not visible yet: {}", accepted.position(), late.getMessage());
        }
    }
}
