package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/**
 * The director named the person who answers for the risk.
 *
 * @param owner the person's actor id
 */
public record RiskOwnerAssigned(ActorId owner, LocalDate effectiveOn) implements RiskEvent {}
