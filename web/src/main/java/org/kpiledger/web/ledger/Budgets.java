package org.kpiledger.web.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * A plan's budgets over its cycle, as the API tells them; amounts in {@code currency}.
 *
 * @param budgets of the years that have one, the earliest first
 * @param total of these years together, as are the amounts behind it
 */
public record Budgets(
        String currency,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal committed,
        BigDecimal available,
        List<Year> budgets,
        AsOf asOf) {
    /** The budget of a year. */
    public record Year(
            int fiscalYear,
            String status,
            BigDecimal total,
            BigDecimal allocated,
            BigDecimal spent,
            BigDecimal committed,
            BigDecimal available) {}

    public boolean has(int fiscalYear) {
        return budgets.stream().anyMatch(year -> year.fiscalYear() == fiscalYear);
    }
}
