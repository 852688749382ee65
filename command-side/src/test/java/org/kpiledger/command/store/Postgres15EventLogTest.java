package org.kpiledger.command.store;

import org.kpiledger.postgres.PostgresServer.Version;

class Postgres15EventLogTest extends EventLogConformance {
    private final PostgresDatabases databases = new PostgresDatabases(Version.V15);

    @Override
    LogDatabase database(String name) {
        return databases.log(name);
    }
}
