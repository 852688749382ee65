package org.kpiledger.command.store;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kpiledger.postgres.PostgresServer;

/**
 * The databases of one test on a shared server: of the same name the same one, at each call by connections of its own.
 * Each begins as a copy of one that was brought to the schema once.
 */
final class PostgresDatabases {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Set<PostgresServer.Version> HAVE_SCHEMA = EnumSet.noneOf(PostgresServer.Version.class);
    private static final String SCHEMA = "schema";

    private final PostgresServer server;
    private final int test = TESTS.incrementAndGet();

    PostgresDatabases(PostgresServer.Version version) {
        server = PostgresServer.shared(version);
        synchronized (HAVE_SCHEMA) {
            if (HAVE_SCHEMA.add(version)) {
                opened(server.withDatabase(SCHEMA), SCHEMA).close();
            }
        }
    }

    LogDatabase log(String name) {
        String own = "t" + test + "-" + name;
        return opened(server.withCopy(own, SCHEMA), own);
    }

    private static LogDatabase opened(PostgresServer server, String name) {
        return LogDatabase.postgresql(server.url(name), server.user(), "");
    }
}
