package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.value.ReasonCode;

/** A pledge no longer stands; what was promised stays in the log. */
public record PledgeWithdrawn(Code pledge, ReasonCode reasonCode, LocalDate effectiveOn) implements BudgetEvent {}
