package org.kpiledger.projections.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a subject, or of a part of it, as the log has last stated them. */
public record Fields(SortedMap<String, String> values) {
    static final Fields NONE = new Fields(Collections.emptySortedMap());

    public Fields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** With the changes made; a field that changes to null is gone. */
    Fields with(Map<String, @Nullable String> changes) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changes.forEach((field, value) -> {
            if (value == null) {
                changed.remove(field);
            } else {
                changed.put(field, value);
            }
        });
        return new Fields(changed);
    }
}
