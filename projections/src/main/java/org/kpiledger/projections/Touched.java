package org.kpiledger.projections;

import java.util.List;

/** The rows of a key that were known before an entry, and those known after it, in order of valid time. */
public record Touched<D>(Key key, List<Row<D>> before, List<Row<D>> after) {}
