package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/**
 * Who answers for a risk.
 *
 * @param since first day of it
 * @param accepted whether that person has taken it on
 */
public record Ownership(ActorId owner, LocalDate since, boolean accepted) {}
