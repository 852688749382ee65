package org.kpiledger.projections.diff;

import java.util.Locale;
import org.kpiledger.projections.Key;

/** What of a plan is compared; each is what one projection keeps. */
public enum DiffKind {
    PLAN,
    KPIS,
    BUDGET,
    RISKS,
    ACTIVITIES,
    FINDINGS;

    /** As it is asked for and answered. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose events make what the key names. */
    String subject(Key key) {
        return switch (this) {
            case PLAN -> key.item().split("/", 2)[0];
            case BUDGET -> {
                // What stands apart from the nodes is still of the year's budget.
                String[] parts = key.item().split("/", 4);
                yield parts[0] + "/" + parts[1] + "/" + parts[2];
            }
            case KPIS, RISKS, ACTIVITIES, FINDINGS -> key.item();
        };
    }
}
