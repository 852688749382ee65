package org.kpiledger.web.pages;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kpiledger.web.ledger.Budgets;
import org.kpiledger.web.ledger.Plans.Cycle;

/** The fiscal years of a plan, and which of them a page shows. */
public record FiscalYears(List<Integer> all, int shown) {
    /**
     * Those of a cycle; where none is asked for, {@link #usual} is shown.
     *
     * @param asked as it stands in the address
     * @param budgets of the plan, asked for only where they are needed
     * @throws BadParameter when it is none of them
     */
    public static FiscalYears of(Cycle cycle, String asked, Supplier<Budgets> budgets) {
        List<Integer> all =
                IntStream.rangeClosed(cycle.from(), cycle.to()).boxed().toList();
        if (asked.isEmpty()) {
            return new FiscalYears(all, usual(cycle, budgets.get()));
        }
        return all.stream()
                .filter(year -> year.toString().equals(asked))
                .findFirst()
                .map(year -> new FiscalYears(all, year))
                .orElseThrow(() -> new BadParameter(
                        "year", "bad.year", Integer.toString(cycle.from()), Integer.toString(cycle.to())));
    }

    /** The last year with a budget that has begun by the day asked about, else the first with one, else that day's. */
    private static int usual(Cycle cycle, Budgets budgets) {
        int now = budgets.asOf().validAt().getYear();
        List<Integer> years =
                budgets.budgets().stream().map(Budgets.Year::fiscalYear).toList();
        return years.stream()
                .filter(year -> year <= now)
                .reduce((_, later) -> later)
                .or(() -> years.stream().findFirst())
                .orElse(Math.clamp(now, cycle.from(), cycle.to()));
    }

    /** Without the marks of thousands that a number gets in a sentence. */
    public String shownAsText() {
        return Integer.toString(shown);
    }
}
