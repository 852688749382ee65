package org.kpiledger.command.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;

/** What a number must fulfil to be one of its measure: a value, a part of it, a baseline or a target. */
public final class QuantityRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuantityRules() {}

    /**
     * @param field the component that holds it
     * @throws Refusal of the kind FIELD
     */
    public static void check(Measure measure, Quantity value, String field) {
        switch (measure.valueType()) {
            case COUNT -> {
                requireNotNegative(value, field);
                if (value.value().stripTrailingZeros().scale() > 0) {
                    throw Refusal.field("not-whole", field, "must be a whole number, since it is a count");
                }
            }
            case PERCENT -> {
                requireNotNegative(value, field);
                if (value.value().compareTo(HUNDRED) > 0) {
                    throw Refusal.field(
                            "share-above-whole", field, "must be at most 100, since it is a share in per cent");
                }
            }
            case MONEY -> requireNotNegative(value, field);
            case RATIO -> {}
        }
    }

    /** @throws Refusal of the kind FIELD */
    public static void currencyFits(Measure measure, @Nullable CurrencyCode currency) {
        if (measure.valueType() == ValueType.MONEY && currency == null) {
            throw Refusal.field(
                    "currency-missing", "currency", "is missing; name the currency in which the amount was reported");
        }
        if (measure.valueType() != ValueType.MONEY && currency != null) {
            throw Refusal.field(
                    "currency-not-allowed", "currency", "must be left out, since " + measure.code() + " is no money");
        }
    }

    /** @throws Refusal of the kind FIELD */
    public static void requireNotNegative(Quantity quantity, String field) {
        if (quantity.value().signum() < 0) {
            throw Refusal.field("negative", field, "must not be negative");
        }
    }
}
