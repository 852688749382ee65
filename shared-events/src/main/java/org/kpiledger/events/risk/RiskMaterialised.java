package org.kpiledger.events.risk;

import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;

/**
 * What was feared has happened.
 *
 * @param description what happened
 * @param date when it happened
 */
public record RiskMaterialised(Prose description, PartialDate date) implements RiskEvent {}
