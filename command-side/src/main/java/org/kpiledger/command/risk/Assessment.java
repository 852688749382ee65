package org.kpiledger.command.risk;

import org.kpiledger.events.risk.Level;

/** How likely a risk is, and how bad, on the plan's scale. */
public record Assessment(Level probability, Level impact) {}
