package org.kpiledger.command.budget;

import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;

/**
 * Books many payments at once, in the order of the rows: all of them or none. Rows that were booked before change
 * nothing, so the same rows may be sent again.
 */
public record ImportExpenditures(Code planId, int fiscalYear, List<ExpenditureRow> rows) implements BudgetIntent {
    public ImportExpenditures {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new FieldProblem("rows", "must have at least one row");
        }
    }
}
