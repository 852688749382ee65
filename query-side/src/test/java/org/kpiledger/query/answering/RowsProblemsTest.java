package org.kpiledger.query.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

class RowsProblemsTest {
    private final RowsProblems problems = new RowsProblems();

    @Test
    void aQuestionToADatabaseThatIsAwayMayBeAskedAgain() {
        assertThat(problems.translate(new CannotGetJdbcConnectionException(
                        "no connection", new SQLTransientConnectionException("timed out"))))
                .satisfies(problem -> {
                    assertThat(problem).isNotNull();
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("rows-unavailable");
                });
        assertThat(problems.translate(new UncategorizedSQLException(
                        "select", "select 1", new SQLException("the server shuts down", "57P01"))))
                .isNotNull();
    }

    @Test
    void whatElseFailsIsLeftToOthers() {
        assertThat(problems.translate(new DuplicateKeyException("twice", new SQLException("twice", "23505"))))
                .isNull();
        assertThat(problems.translate(new IllegalStateException("the log is away", new SQLException("cut", "08006"))))
                .isNull();
    }
}
