package org.kpiledger.query.rows;

import org.kpiledger.postgres.PostgresServer.Version;
import org.kpiledger.query.consuming.PostgresRows;

class Postgres18AuditIsSearchedTest extends AuditIsSearchedConformance {
    @Override
    RowsDatabase database() {
        return new PostgresRows(Version.V18).open();
    }
}
