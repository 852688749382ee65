package org.kpiledger.projections.diff;

import org.jspecify.annotations.Nullable;

/**
 * A field that is not the same at two moments.
 *
 * @param field its path, such as {@code report.date} or {@code mitigations[R-1.M2].completedOn}
 * @param before absent where it was not there
 * @param after absent where it is no more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
