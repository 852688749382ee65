package org.kpiledger.edge.problems;

import org.jspecify.annotations.Nullable;

/** Says which problem an exception of one side is; a bean of this type is asked before the general answers are taken. */
@FunctionalInterface
public interface ProblemTranslator {
    /** The problem, or null when the exception is not this translator's. */
    @Nullable
    Problem translate(Exception exception);
}
