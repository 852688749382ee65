package org.kpiledger.command;

/** A subject's state as folded before, from which an aggregate goes on instead of reading every event again. */
public record Restored(Object state) {}
