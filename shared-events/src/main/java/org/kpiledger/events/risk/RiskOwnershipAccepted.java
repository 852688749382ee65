package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/**
 * The person whom the director named took the risk on.
 *
 * @param owner that person
 */
public record RiskOwnershipAccepted(ActorId owner, LocalDate effectiveOn) implements RiskEvent {}
