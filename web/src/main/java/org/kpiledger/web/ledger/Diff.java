package org.kpiledger.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs in a plan between two moments, as the API tells it. */
public record Diff(List<Difference> changes, AsOf from, AsOf to) {
    /**
     * A thing that is not the same at both.
     *
     * @param kind plan, kpis, budget, risks, activities or findings
     * @param subject whose entries made the difference
     * @param item the thing, such as {@code OP-23/budget/2023/P1}
     * @param change ADDED, CHANGED or REMOVED
     */
    public record Difference(
            String kind, String subject, String item, String change, long position, List<FieldChange> fields) {}

    /** One field, with what it was and what it became; absent where it was not, or is no more. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** Those of a thing and of what stands below it. */
    public List<Difference> of(String item) {
        return changes.stream()
                .filter(difference ->
                        difference.item().equals(item) || difference.item().startsWith(item + "/"))
                .toList();
    }

    /** ADDED or REMOVED where the thing itself is, CHANGED where it or something below it is; absent where nothing is. */
    public @Nullable String changeOf(String item) {
        List<Difference> here = of(item);
        return here.stream()
                .filter(difference -> difference.item().equals(item))
                .findFirst()
                .map(Difference::change)
                .orElse(here.isEmpty() ? null : "CHANGED");
    }
}
