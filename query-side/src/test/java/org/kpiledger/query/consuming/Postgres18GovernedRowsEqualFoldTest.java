package org.kpiledger.query.consuming;

import org.kpiledger.postgres.PostgresServer.Version;
import org.kpiledger.query.rows.RowsDatabase;

class Postgres18GovernedRowsEqualFoldTest extends GovernedRowsEqualFoldConformance {
    private final PostgresRows rows = new PostgresRows(Version.V18);

    @Override
    RowsDatabase database() {
        return rows.open();
    }
}
