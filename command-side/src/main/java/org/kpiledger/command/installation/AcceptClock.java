package org.kpiledger.command.installation;

import org.kpiledger.command.NeedsReason;

/** Says that the machine's clock is right, although it contradicts the log or jumped. */
public record AcceptClock() implements InstallationIntent, NeedsReason {}
