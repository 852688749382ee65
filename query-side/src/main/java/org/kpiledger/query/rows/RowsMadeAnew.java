package org.kpiledger.query.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Drops all table sets of the first shape. Rows are filed by {@link Landmarks} since; they are made again from the topic,
 * which takes less care than to file the old ones.
 */
final class RowsMadeAnew implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("002");
    }

    @Override
    public String getDescription() {
        return "rows made anew";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (TableSet tables : sets(statement)) {
                statement.execute("drop table if exists " + tables.rows());
                statement.execute("drop table if exists " + tables.beside("entries"));
            }
            statement.execute("delete from projection");
        }
    }

    private static List<TableSet> sets(Statement statement) throws SQLException {
        List<TableSet> sets = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select name, version, build from projection")) {
            while (row.next()) {
                sets.add(new TableSet(row.getString(1), row.getInt(2), row.getInt(3)));
            }
        }
        return sets;
    }
}
