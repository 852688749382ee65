package org.kpiledger.web.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.kpiledger.web.ledger.Plans.Cycle;

/** The fiscal years of a plan, and which of them a page shows. */
public record FiscalYears(List<Integer> all, int shown) {
    /**
     * Those of a cycle.
     *
     * @param asked as it stands in the address; empty for the first year
     * @throws BadParameter when it is none of them
     */
    public static FiscalYears of(Cycle cycle, String asked) {
        List<Integer> all =
                IntStream.rangeClosed(cycle.from(), cycle.to()).boxed().toList();
        if (asked.isEmpty()) {
            return new FiscalYears(all, cycle.from());
        }
        return all.stream()
                .filter(year -> year.toString().equals(asked))
                .findFirst()
                .map(year -> new FiscalYears(all, year))
                .orElseThrow(() -> new BadParameter(
                        "year", "bad.year", Integer.toString(cycle.from()), Integer.toString(cycle.to())));
    }

    /** Without the marks of thousands that a number gets in a sentence. */
    public String shownAsText() {
        return Integer.toString(shown);
    }
}
