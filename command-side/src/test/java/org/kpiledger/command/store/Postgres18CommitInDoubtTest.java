package org.kpiledger.command.store;

import org.kpiledger.postgres.PostgresServer.Version;

class Postgres18CommitInDoubtTest extends CommitInDoubtConformance {
    private final PostgresDatabases databases = new PostgresDatabases(Version.V18);

    @Override
    LogDatabase database() {
        return databases.log("log");
    }
}
