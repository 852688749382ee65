package org.kpiledger.command.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.kpiledger.postgres.PostgresServer;

/** The databases of one test on a shared server: of the same name the same one, at each call by connections of its own. */
final class PostgresDatabases {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final PostgresServer server;
    private final int test = TESTS.incrementAndGet();

    PostgresDatabases(PostgresServer.Version version) {
        server = PostgresServer.shared(version);
    }

    LogDatabase log(String name) {
        String own = "t" + test + "-" + name;
        return LogDatabase.postgresql(server.withDatabase(own).url(own), server.user(), "");
    }
}
