package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class RowsAwayTest {
    @Test
    void aConnectionCutInATransactionExplainsThatItCannotBeRolledBack() {
        TransactionSystemException failed =
                new TransactionSystemException("cannot roll back", new SQLException("Connection is closed"));
        failed.initApplicationException(
                new IllegalStateException("cannot write", new SQLException("terminated by command", "57P01")));

        assertThat(RowsAway.explains(failed)).isTrue();
        assertThat(new RowsAway(failed)).hasMessage("the database of rows cannot be used: terminated by command");
    }

    @Test
    void theReasonIsToldWithoutWhatWasBeingWritten() {
        SQLException batch = new SQLException("insert into plan values ('all of it') was aborted", "57P01");
        batch.initCause(new SQLException("terminated by command", "57P01"));

        assertThat(new RowsAway(batch)).hasMessage("the database of rows cannot be used: terminated by command");
    }

    @Test
    void rowsThatAreThereAlreadyAreNoOutage() {
        assertThat(RowsAway.explains(new IllegalStateException(new SQLException("twice", "23505"))))
                .isFalse();
    }
}
