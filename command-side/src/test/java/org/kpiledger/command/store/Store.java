package org.kpiledger.command.store;

import org.kpiledger.postgres.PostgresServer;

/** The databases that a log may be kept in. */
enum Store {
    H2,
    POSTGRESQL_15,
    POSTGRESQL_18;

    PostgresServer.Version version() {
        return switch (this) {
            case POSTGRESQL_15 -> PostgresServer.Version.V15;
            case POSTGRESQL_18 -> PostgresServer.Version.V18;
            case H2 -> throw new IllegalStateException("H2 needs no server");
        };
    }
}
