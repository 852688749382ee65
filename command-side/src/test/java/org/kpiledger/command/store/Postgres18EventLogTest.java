package org.kpiledger.command.store;

import org.kpiledger.postgres.PostgresServer.Version;

class Postgres18EventLogTest extends EventLogConformance {
    private final PostgresDatabases databases = new PostgresDatabases(Version.V18);

    @Override
    LogDatabase database(String name) {
        return databases.log(name);
    }
}
