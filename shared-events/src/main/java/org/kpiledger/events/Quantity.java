package org.kpiledger.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured value: at most 18 digits before and 6 after the point, its scale kept; the unit stands in the measure's
 * definition.
 */
public record Quantity(BigDecimal value) {
    private static final PlainNumber FORM = new PlainNumber(true, 18, 6);

    public Quantity {
        if (value.scale() < 0 || value.scale() > 6 || value.precision() - value.scale() > 18) {
            throw new IllegalArgumentException("must have at most 18 digits before and 6 after the point");
        }
    }

    public static Quantity parse(String text) {
        if (!FORM.isWrittenAs(text)) {
            throw new IllegalArgumentException("must be a number in plain notation with at most 18 digits before and 6"
                    + " after the point, such as \"38000\" or \"82.5\"");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() == 0 && text.startsWith("-")) {
            throw new IllegalArgumentException("must not be a negative zero");
        }
        return new Quantity(value);
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /**
     * The same value with exactly the decimals of the currency that it is a sum of.
     *
     * @throws IllegalArgumentException when it has more decimals than the currency
     */
    public Quantity in(CurrencyCode currency) {
        if (value.stripTrailingZeros().scale() > currency.decimals()) {
            throw new IllegalArgumentException(
                    "has more decimals than " + currency + " has; use at most " + currency.decimals());
        }
        return new Quantity(value.setScale(currency.decimals()));
    }

    /**
     * As {@link #in(CurrencyCode)}, where it has a currency; as it is where it has none.
     *
     * @throws FieldProblem naming the field
     */
    public Quantity in(@Nullable CurrencyCode currency, String field) {
        try {
            return currency == null ? this : in(currency);
        } catch (IllegalArgumentException tooPrecise) {
            throw new FieldProblem(field, String.valueOf(tooPrecise.getMessage()));
        }
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
