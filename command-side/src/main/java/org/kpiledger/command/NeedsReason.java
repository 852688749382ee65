package org.kpiledger.command;

/** A command that is only taken with a reason, which its entry carries. */
public interface NeedsReason {}
