package org.kpiledger.query.consuming;

import java.util.concurrent.atomic.AtomicInteger;
import org.kpiledger.postgres.PostgresServer;
import org.kpiledger.query.rows.RowsDatabase;

/** A database for the rows of one test on a shared server; at each call by connections of its own. */
public final class PostgresRows {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final PostgresServer server;
    private final String name = "rows" + TESTS.incrementAndGet();

    public PostgresRows(PostgresServer.Version version) {
        server = PostgresServer.shared(version).withDatabase(name);
    }

    public RowsDatabase open() {
        return RowsDatabase.postgresql(server.url(name), server.user(), "");
    }

    String name() {
        return name;
    }

    PostgresServer server() {
        return server;
    }
}
