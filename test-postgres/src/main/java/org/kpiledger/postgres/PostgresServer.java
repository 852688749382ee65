package org.kpiledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A PostgreSQL server of this machine, as durable as a server is that was installed and left as it came. */
public final class PostgresServer implements AutoCloseable {
    /** The versions that there are: the oldest that is supported, and the newest. */
    public enum Version {
        V15,
        V18;

        private String resource() {
            return "/postgresql-" + name().substring(1) + "/postgres-" + platform() + ".txz";
        }
    }

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final Map<Version, PostgresServer> SHARED = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server that all tests of this process share; it ends with the process. */
    public static PostgresServer shared(Version version) {
        return SHARED.computeIfAbsent(version, PostgresServer::start);
    }

    /** A server of its own on a free port, with no databases but its own. */
    public static PostgresServer start(Version version) {
        return start(version, EmbeddedPostgres.builder());
    }

    /** A server whose data stay in the folder when it is closed, and are there again at the next start on it. */
    public static PostgresServer startIn(Path folder, int port, Version version) {
        return start(
                version,
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setPort(port));
    }

    private static PostgresServer start(Version version, EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.setPgBinaryResolver((_, _) -> binaries(version))
                    .setPGStartupWait(STARTS_WITHIN)
                    // A server for tests would otherwise promise nothing.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL " + version + " did not start", failed);
        }
    }

    private static InputStream binaries(Version version) {
        InputStream binaries = PostgresServer.class.getResourceAsStream(version.resource());
        if (binaries == null) {
            throw new IllegalStateException("there is no " + version.resource() + " for this platform");
        }
        return binaries;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        String name = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return name + "-" + (arch.equals("aarch64") ? "arm_64" : "x86_64");
    }

    /** Makes an empty database of the name where there is none. */
    public PostgresServer withDatabase(String name) {
        return withCopy(name, "template1");
    }

    /** Makes a database of the name where there is none, as a copy of another that nobody is connected to. */
    public synchronized PostgresServer withCopy(String name, String original) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there;
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("create database \"" + name + "\" template \"" + original + "\"");
            }
            return this;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the database is; the user is {@link #user()}, and needs no password from this machine. */
    public String url(String database) {
        return server.getJdbcUrl("", database).replaceFirst("\\?.*", "");
    }

    public String user() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
