package org.kpiledger.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the plan's document something stands; lines count from 1. */
public record Source(@Nullable String section, List<Integer> lines) {}
