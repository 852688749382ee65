package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.value.ReasonCode;

/** Says that a pledge no longer stands; withdrawing it again changes nothing. */
public record WithdrawPledge(Code planId, int fiscalYear, Code pledge, ReasonCode reasonCode, LocalDate effectiveOn)
        implements BudgetIntent {}
