package org.kpiledger.command.store;

import org.kpiledger.postgres.PostgresServer.Version;

class Postgres15CommitInDoubtTest extends CommitInDoubtConformance {
    private final PostgresDatabases databases = new PostgresDatabases(Version.V15);

    @Override
    LogDatabase database() {
        return databases.log("log");
    }
}
