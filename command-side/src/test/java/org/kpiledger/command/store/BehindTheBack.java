package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Changes what is stored of a log behind its back. */
public final class BehindTheBack {
    private BehindTheBack() {}

    /** @param sql changes at least one row */
    public static void change(EventLog log, String sql, Object... values) throws SQLException {
        try (Connection connection = log.database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
