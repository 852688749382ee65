package org.kpiledger.events.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;

/**
 * A dimension by which a measure is broken down.
 *
 * @param categories its categories; empty where the list is open
 * @param rule how the parts relate to the value; absent where that is not defined
 */
public record Disaggregation(
        Code dimension,
        LocalizedName name,
        List<Category> categories,
        @Nullable BreakdownRule rule) {
    public Disaggregation {
        categories = List.copyOf(categories);
    }

    /** A dimension whose parts follow no rule. */
    public Disaggregation(Code dimension, LocalizedName name, List<Category> categories) {
        this(dimension, name, categories, null);
    }
}
