package org.kpiledger.query.consuming;

import org.kpiledger.postgres.PostgresServer.Version;
import org.kpiledger.query.rows.RowsDatabase;

class Postgres15TopicIsFollowedTest extends TopicIsFollowedConformance {
    private final PostgresRows rows = new PostgresRows(Version.V15);

    @Override
    RowsDatabase database() {
        return rows.open();
    }
}
