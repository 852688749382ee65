package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the log's database, each question on a connection of its own. */
record Questions(LogDatabase database) {
    /** Sets the parameters of a statement. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** What is wanted of each row. */
    interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @throws StoreUnavailable when the database does not answer */
    <T> List<T> ask(String sql, Parameters parameters, Column<T> column) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(column.of(rows));
                }
            }
            return found;
        } catch (SQLException lost) {
            throw database.unavailable("The log cannot be read at the moment.", lost);
        }
    }
}
