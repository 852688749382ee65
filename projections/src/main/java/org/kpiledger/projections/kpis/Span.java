package org.kpiledger.projections.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Period;

/**
 * What a measure counts in a year or the whole cycle.
 *
 * @param from the periods that it is made from
 * @param definitionVersion the latest under which one of its values was stated
 * @param brokenAt the version that breaks the series, where values before it were left out
 */
record Span(
        Figure figure,
        List<Period> from,
        int definitionVersion,
        @Nullable Integer brokenAt) {}
