package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Prose;

/**
 * The person whom the director named did not take the risk on, or laid it down; it has no owner until one is named anew.
 *
 * @param owner that person
 * @param rationale why
 */
public record RiskOwnershipDeclined(ActorId owner, Prose rationale, LocalDate effectiveOn) implements RiskEvent {}
