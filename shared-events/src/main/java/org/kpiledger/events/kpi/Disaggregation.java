package org.kpiledger.events.kpi;

import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;

/**
 * A dimension by which a measure is broken down.
 *
 * @param categories its categories; empty where the list is open
 */
public record Disaggregation(Code dimension, LocalizedName name, List<Category> categories) {
    public Disaggregation {
        categories = List.copyOf(categories);
    }
}
