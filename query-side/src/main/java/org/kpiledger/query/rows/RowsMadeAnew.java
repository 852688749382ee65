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
 * Drops all table sets of an earlier shape. Rows are made again from the topic, which takes less care than to file the
 * old ones anew.
 */
final class RowsMadeAnew implements JavaMigration {
    private final String version;

    private RowsMadeAnew(String version) {
        this.version = version;
    }

    /**
     * In the order in which the shape changed: filed by {@link Landmarks}; with the end of known time in the key; with
     * that of valid time; with documents as bytes; in packs where they are no longer known, and the fields
     * of audit lines as bytes.
     */
    static JavaMigration[] all() {
        return new JavaMigration[] {
            new RowsMadeAnew("002"),
            new RowsMadeAnew("004"),
            new RowsMadeAnew("005"),
            new RowsMadeAnew("006"),
            new RowsMadeAnew("007")
        };
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
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
                for (String table : tables.all()) {
                    statement.execute("drop table if exists " + table);
                }
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
