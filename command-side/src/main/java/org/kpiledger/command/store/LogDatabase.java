package org.kpiledger.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** The database that holds the log, brought to the schema of this program. */
public final class LogDatabase implements AutoCloseable {
    /** What the file must be opened with: the durability that is promised depends on it. */
    static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    /** Without synchronising, free space is kept for a while instead, which a kill needs to find the last commit. */
    private static final String H2_SETTINGS_PROCESS = H2_SETTINGS.replace("RETENTION_TIME=0", "RETENTION_TIME=45000");

    private static final String H2_READING = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    static final String ASYNC = "async:";

    private static final int READERS_MAX = 16;

    /** Each costs the server a process, or the file a session; more are opened as they are asked for. */
    private static final int READERS_IDLE = 2;

    private static final String POSTGRESQL_DISK_FULL = "53100";
    private static final String NO_ROOM =
            "There is no room on the disk of the log; nothing was done. Make room, and send" + " the command again.";

    private static final String MIGRATIONS = "classpath:db/log";
    private static final String MIGRATIONS_POSTGRESQL = "classpath:db/log-postgresql";

    /** A database that starts together with this program is waited for so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int ANSWER_SECONDS_MAX = 5;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final DiskRoom room;

    private LogDatabase(DataSource dataSource, Dialect dialect, HikariDataSource pool, DiskRoom room) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.pool = pool;
        this.room = room;
    }

    private static LogDatabase migrated(HikariDataSource pool, Dialect dialect, DiskRoom room, String... migrations) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations(migrations)
                    // Parts of the program number their migrations apart, so a lower number may come later.
                    .outOfOrder(true)
                    // None is left out of the comparison: what a newer program has made of the log is not touched.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return new LogDatabase(pool, dialect, pool, room);
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
        return new LogDatabase(connections, dialect, pool, room);
    }

    /** The same database on a disk with another room. */
    LogDatabase with(DiskRoom other) {
        return new LogDatabase(dataSource, dialect, pool, other);
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
        config.setMinimumIdle(READERS_IDLE);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS_MAX));
        HikariDataSource pool = h2Pool(config, file);
        try {
            LogDatabase database = migrated(pool, new H2Dialect(durability), DiskRoom.of(folder), MIGRATIONS);
            RelayLease.end(database);
            return database;
        } catch (FlywayException | StoreUnavailable failed) {
            pool.close();
            throw H2Failure.isDamagedFile(failed) ? damaged(file, failed) : failed;
        }
    }

    /**
     * The log in an H2 file below the folder, for reading alone: nothing is changed in it, and so nothing is brought to the
     * schema of this program.
     *
     * @throws LogInUse when another process has it
     * @throws CorruptLog when the file cannot be opened
     */
    public static LogDatabase readingH2(Path folder) {
        Path file = folder.toAbsolutePath().resolve("entries.mv.db");
        requireWhole(file);
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl("jdbc:h2:" + ASYNC + folder.toAbsolutePath().resolve("entries") + H2_READING);
        config.setUsername("sa");
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS_MAX));
        HikariDataSource pool = h2Pool(config, file);
        return new LogDatabase(pool, new H2Dialect(Durability.PROCESS), pool, DiskRoom.ELSEWHERE);
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
            if (!(failed.getCause() instanceof SQLException refused) || H2Failure.isRefusedWrite(refused)) {
                throw failed;
            }
            if (H2Failure.isOpenElsewhere(refused)) {
                throw new LogInUse(file, failed);
            }
            // A file that could be written, is in no use and has room can only be broken, however H2 finds that out.
            throw Files.isWritable(file) ? damaged(file, failed) : failed;
        }
    }

    private static CorruptLog damaged(Path file, @Nullable Throwable cause) {
        return new CorruptLog(
                "The file of the log " + file
                        + " is damaged or empty and cannot be opened. Put back a copy of it; nothing was changed.",
                cause);
    }

    /**
     * The log in a PostgreSQL database.
     *
     * @param url of the form {@code jdbc:postgresql://host:port/database}
     */
    public static LogDatabase postgresql(String url, String user, String password) {
        return postgresql(url, user, password, PATIENCE);
    }

    /** As {@link #postgresql(String, String, String)}, waiting for the server so long. */
    static LogDatabase postgresql(String url, String user, String password, Duration patience) {
        new AwaitedDatabase(url, user, password, Duration.ofSeconds(ANSWER_SECONDS_MAX)).await(patience);
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(READERS_MAX);
        config.setMinimumIdle(READERS_IDLE);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS_MAX));
        // A server may be set up to acknowledge commits that a power cut takes back.
        config.addDataSourceProperty("options", "-c synchronous_commit=on");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return migrated(
                new HikariDataSource(config),
                new PostgresDialect(),
                DiskRoom.ELSEWHERE,
                MIGRATIONS,
                MIGRATIONS_POSTGRESQL);
    }

    /**
     * What a failed statement means for whoever sent it.
     *
     * @param sentence for a failure that will pass
     */
    RuntimeException unavailable(String sentence, SQLException failure) {
        renewAfter(failure);
        if (H2Failure.isDamagedContent(failure) || isDamage(failure)) {
            return new CorruptLog("The log's file is damaged: " + failure.getMessage(), failure);
        }
        return new StoreUnavailable(isFull(failure) ? NO_ROOM : sentence, failure);
    }

    /** What PostgreSQL calls corrupted data and corrupted indexes. */
    private static boolean isDamage(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals("XX001") || state.equals("XX002");
    }

    /** Gives up every connection where the failure has closed the database or cut one of them off. */
    void renewAfter(SQLException failure) {
        dialect.failed(failure);
        if (H2Failure.hasClosed(failure) || isCutOff(failure)) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** By the classes of the SQL standard for connections, and of PostgreSQL for what an operator did. */
    private static boolean isCutOff(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean isFull(SQLException failure) {
        return POSTGRESQL_DISK_FULL.equals(failure.getSQLState()) || H2Failure.isRefusedWrite(failure);
    }

    /** Why nothing is written to the disk, if there is too little room on it. */
    Optional<String> problemOfRoom() {
        return room.problem();
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
        pool.close();
    }
}
