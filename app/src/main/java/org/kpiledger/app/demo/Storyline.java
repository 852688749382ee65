package org.kpiledger.app.demo;

import java.time.YearMonth;

/** One thread of what happens in a plan. */
@FunctionalInterface
interface Storyline {
    /**
     * Adds what begins in the month to the script; called for each month in its order. It may end in a later one.
     */
    void tell(YearMonth month, Script script);
}
