package org.kpiledger.bench.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The command; the first one for a value makes it. */
record CorrectValue(@TargetAggregateIdentifier String valueId, long value, String note) {}
