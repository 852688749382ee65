package org.kpiledger.command.budget;

import org.kpiledger.events.budget.FundsPledged;

/** Money promised to the plan, as it was, and whether that was withdrawn. */
public record Pledge(FundsPledged made, boolean withdrawn) {}
