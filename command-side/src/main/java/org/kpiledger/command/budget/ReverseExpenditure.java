package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Takes an expenditure back in full; reversing it again changes nothing.
 *
 * @param reference the reference of the expenditure
 * @param date when the reversal counts: not before the expenditure, but perhaps after its year
 */
public record ReverseExpenditure(Code planId, int fiscalYear, Line reference, LocalDate date) implements BudgetIntent {}
