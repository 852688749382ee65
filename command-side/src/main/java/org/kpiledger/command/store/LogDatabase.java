package org.kpiledger.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** The database that holds the log, brought to the schema of this program. */
public final class LogDatabase implements AutoCloseable {
    /** What the file must be opened with: the durability that is promised depends on it. */
    static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    /** Without synchronising, free space is kept for a while instead, which a kill needs to find the last commit. */
    private static final String H2_SETTINGS_PROCESS = H2_SETTINGS.replace("RETENTION_TIME=0", "RETENTION_TIME=45000");

    static final String ASYNC = "async:";

    private static final int READERS_MAX = 16;

    /** H2's IO_EXCEPTION_1 and 2, FILE_CORRUPTED_1 and GENERAL_ERROR_1, which it gives for what is no file of its own. */
    private static final Set<Integer> H2_DAMAGED = Set.of(90028, 90031, 90030, 50000);

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int H2_IN_USE = 90020;

    private static final String MIGRATIONS = "classpath:db/log";
    private static final String MIGRATIONS_POSTGRESQL = "classpath:db/log-postgresql";

    /** A database that starts together with this program is waited for, some three minutes in all. */
    private static final int CONNECT_RETRIES = 10;

    private static final int CONNECT_SECONDS_MAX = 30;
    private static final int ANSWER_SECONDS_MAX = 5;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Runnable release;

    private LogDatabase(DataSource dataSource, Dialect dialect, Runnable release) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.release = release;
    }

    private static LogDatabase migrated(HikariDataSource pool, Dialect dialect, String... migrations) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .connectRetries(CONNECT_RETRIES)
                    .connectRetriesInterval(CONNECT_SECONDS_MAX)
                    .locations(migrations)
                    // Parts of the program number their migrations apart, so a lower number may come later.
                    .outOfOrder(true)
                    // None is left out of the comparison: what a newer program has made of the log is not touched.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return new LogDatabase(pool, dialect, pool::close);
        } catch (FlywayValidateException newer) {
            pool.close();
            throw new NewerSchema(newer);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /** The same database through other connections, such as ones that fail on purpose. */
    LogDatabase through(DataSource connections) {
        return new LogDatabase(connections, dialect, release);
    }

    /**
     * The log in an H2 file below the folder. One process at a time can have the file open, so a lease found in it is
     * that of a process that is gone, and is ended.
     *
     * <p>The file is used through H2's {@code async} file system: by the usual one, a thread that is interrupted while it
     * reads or writes closes the whole database to everybody. Over it, {@link OrderedFile} sees to the order of writes.
     */
    public static LogDatabase h2(Path folder, Durability durability) {
        return durability == Durability.FSYNC
                ? h2(folder, durability, OrderedFilePath.register() + ASYNC, H2_SETTINGS)
                : h2(folder, durability, ASYNC, H2_SETTINGS_PROCESS);
    }

    /**
     * As {@link #h2(Path, Durability)}, with a file system and settings that may promise less. One at a time, since a
     * file that is just being made is empty, as a damaged one may be.
     */
    static synchronized LogDatabase h2(Path folder, Durability durability, String fileSystem, String settings) {
        Path file = folder.toAbsolutePath().resolve("entries.mv.db");
        requireWhole(file);
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl("jdbc:h2:" + fileSystem + folder.toAbsolutePath().resolve("entries") + settings);
        config.setUsername("sa");
        config.setMaximumPoolSize(READERS_MAX);
        LogDatabase database = migrated(h2Pool(config, file), new H2Dialect(durability), MIGRATIONS);
        RelayLease.end(database.dataSource);
        return database;
    }

    /** A file without content would be taken for a new database, and a log would begin in place of the one that was. */
    private static void requireWhole(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                throw damaged(file, null);
            }
        } catch (IOException unreadable) {
            throw damaged(file, unreadable);
        }
    }

    private static HikariDataSource h2Pool(HikariConfig config, Path file) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failed) {
            int code = failed.getCause() instanceof SQLException refused ? refused.getErrorCode() : 0;
            if (code == H2_IN_USE) {
                throw new LogInUse(file, failed);
            }
            if (H2_DAMAGED.contains(code)) {
                throw damaged(file, failed);
            }
            throw failed;
        }
    }

    private static CorruptLog damaged(Path file, @Nullable Throwable cause) {
        CorruptLog damaged = new CorruptLog("The file of the log " + file
                + " is damaged or empty and cannot be opened. Put back a copy of it; nothing was changed.");
        if (cause != null) {
            damaged.initCause(cause);
        }
        return damaged;
    }

    /**
     * The log in a PostgreSQL database.
     *
     * @param url of the form {@code jdbc:postgresql://host:port/database}
     */
    public static LogDatabase postgresql(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(READERS_MAX);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS_MAX));
        // A server may be set up to acknowledge commits that a power cut takes back.
        config.addDataSourceProperty("options", "-c synchronous_commit=on");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return migrated(new HikariDataSource(config), new PostgresDialect(), MIGRATIONS, MIGRATIONS_POSTGRESQL);
    }

    /** Connections to it, set up as the log needs them. */
    public DataSource dataSource() {
        return dataSource;
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        release.run();
    }
}
