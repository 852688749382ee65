package org.kpiledger.query.consuming;

import org.kpiledger.postgres.PostgresServer.Version;
import org.kpiledger.query.rows.RowsDatabase;

class Postgres15GovernedRowsEqualFoldTest extends GovernedRowsEqualFoldConformance {
    private final PostgresRows rows = new PostgresRows(Version.V15);

    @Override
    RowsDatabase database() {
        return rows.open();
    }
}
