package org.kpiledger.query.answering;

import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemTranslator;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.query.rows.RowsAway;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says that questions cannot be answered while the database of rows is away. */
@Component
class RowsProblems implements ProblemTranslator {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public @Nullable Problem translate(Exception exception) {
        return exception instanceof DataAccessException && RowsAway.explains(exception)
                ? Problems.unavailable(
                        "rows-unavailable",
                        "The database that answers are made from cannot be used at the moment; try again.",
                        RETRY_AFTER_SECONDS)
                : null;
    }
}
