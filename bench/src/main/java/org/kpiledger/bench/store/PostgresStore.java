package org.kpiledger.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.postgres.PostgresServer;
import org.postgresql.util.DriverInfo;

/** Databases on a PostgreSQL server of their own, with its settings as installed. */
record PostgresStore(StoreKind kind, PostgresServer server, Scratch scratch) implements Store {
    static PostgresStore start(StoreKind kind, PostgresServer.Version version, Scratch scratch) throws SQLException {
        PostgresServer server = PostgresServer.start(version);
        // It clears up after itself, but not always when it is stopped by Ctrl-C.
        scratch.takes(Path.of(Store.ask(server.url("postgres"), server.user(), "show data_directory")));
        return new PostgresStore(kind, server, scratch);
    }

    @Override
    public String version() throws SQLException {
        return "PostgreSQL " + Store.ask(server.url("postgres"), server.user(), "show server_version") + ", driver "
                + DriverInfo.DRIVER_VERSION;
    }

    @Override
    public LogDatabase log(String name, Durability durability) {
        return LogDatabase.postgresql(server.withDatabase(name).url(name), server.user(), "");
    }

    @Override
    public Address address(String name) throws IOException {
        String url = server.withDatabase(name).url(name);
        return new Address(url, server.user(), scratch.folder(kind.label() + "-" + name));
    }

    /** Without what every new database has. */
    @Override
    public long bytes(String name) throws SQLException {
        return Long.parseLong(Store.ask(
                server.url(name),
                server.user(),
                "select pg_database_size('" + name + "') - pg_database_size('template1')"));
    }

    @Override
    public void close() {
        server.close();
    }
}
