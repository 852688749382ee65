package org.kpiledger.command.risk;

import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;

/**
 * Says that what was feared has happened.
 *
 * @param description what happened
 * @param date when, not in the future
 */
public record MaterialiseRisk(Code planId, Code riskId, Prose description, PartialDate date) implements RiskIntent {}
