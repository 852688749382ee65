package org.kpiledger.web.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kpiledger.web.ledger.Diff;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Plans;
import org.springframework.stereotype.Component;

/** Asks what differs between the moment of a page and the one that it is compared with. */
@Component
class Comparison {
    private static final Map<String, String> NAMES =
            Map.of("from", "compareKnownAt", "fromValidAt", "compareValidAt", "to", "knownAt", "toValidAt", "validAt");

    private final Ledger ledger;

    Comparison(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * From the moment that is compared with to the moment of the page.
     *
     * @param kind what is compared, empty for everything
     */
    Diff of(String planId, String kind, Moment moment) {
        String until = moment.knownAt().isEmpty() ? now(moment) : moment.knownAt();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("plan", planId);
        parameters.put("kind", kind);
        parameters.put("from", moment.compareKnownAt().isEmpty() ? until : moment.compareKnownAt());
        parameters.put("to", until);
        parameters.put("toValidAt", moment.validAt());
        parameters.put("fromValidAt", moment.compareValidAt().isEmpty() ? moment.validAt() : moment.compareValidAt());
        try {
            return ledger.query(Diff.class, "/api/diff", parameters);
        } catch (LedgerRefused refused) {
            throw refused.naming(NAMES);
        }
    }

    /** The last entry that is known, so that both moments are named and neither moves. */
    private String now(Moment moment) {
        return "@" + ledger.query(Plans.class, "/api/plans", moment).asOf().position();
    }
}
