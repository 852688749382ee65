package org.kpiledger.events.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.Quantity;

/** A part of a value: how much of it falls into a category of a dimension. */
public record Part(Code dimension, Code category, Quantity value) {}
