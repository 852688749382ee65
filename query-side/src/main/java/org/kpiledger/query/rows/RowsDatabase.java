package org.kpiledger.query.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.kpiledger.edge.BadSetup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of rows. It is not a data source among the application's beans, so that nothing else takes it for its
 * own.
 *
 * <p>All it holds can be made again from the topic, so it needs no forced write to disk.
 */
public final class RowsDatabase implements AutoCloseable {
    private static final String POOL = "rows";

    private static final int CONNECTIONS_MAX = 16;

    /** Each costs the server a process, or the file a session; more are opened as they are asked for. */
    private static final int CONNECTIONS_IDLE = 2;

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int H2_IN_USE = 90020;

    /** A database that starts together with this program is waited for, some three minutes in all. */
    private static final int CONNECT_RETRIES = 10;

    private static final int CONNECT_SECONDS_MAX = 30;

    /**
     * Pages are written to the H2 file so long after the commit: each is then written once for many commits. What a crash
     * takes back is made again from the topic, rows and progress together.
     */
    private static final int H2_WRITE_DELAY_MS = 5_000;

    /**
     * Of H2's pages. With more of them no fewer are read for a question about the past, and each collection of the heap
     * copies those that came since the last one.
     */
    private static final int H2_CACHE_KB = 8 << 10;

    private static final int ANSWER_SECONDS_MAX = 5;

    /** For what a key answers: plans are made once, and by it, instead of for the values of each question anew. */
    private static final String BY_KEY = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

    private final HikariDataSource source;
    private final HikariDataSource looking;
    private final Dialect dialect;
    private final JdbcClient jdbc;
    private final JdbcClient byKey;
    private final TransactionTemplate transactions;

    private RowsDatabase(HikariDataSource source, Dialect dialect) {
        this(source, source, dialect);
    }

    /** @param looking the same database, set up for {@link #byKey} */
    private RowsDatabase(HikariDataSource source, HikariDataSource looking, Dialect dialect) {
        this.source = source;
        this.looking = looking;
        this.dialect = dialect;
        this.jdbc = JdbcClient.create(source);
        this.byKey = JdbcClient.create(looking);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /**
     * Opens the database in the folder, and makes it there if it is missing.
     *
     * <p>The file is used through {@link CallerReadsPath}: by H2's usual file system, a thread that is interrupted while
     * it reads or writes closes the whole database to everybody.
     */
    public static RowsDatabase in(Path folder) {
        Path file = folder.toAbsolutePath().resolve("rows");
        HikariConfig config = config(
                POOL,
                "jdbc:h2:" + CallerReadsPath.register() + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY="
                        + H2_WRITE_DELAY_MS
                        + ";CACHE_SIZE=" + H2_CACHE_KB);
        try {
            HikariDataSource source = new HikariDataSource(config);
            migrate(source);
            return new RowsDatabase(source, Dialect.H2);
        } catch (HikariPool.PoolInitializationException failed) {
            if (failed.getCause() instanceof SQLException refused && refused.getErrorCode() == H2_IN_USE) {
                throw new BadSetup(
                        "The rows at " + file + ".mv.db are in use by another program. Stop that one, or choose another"
                                + " folder with kpiledger.data.",
                        failed);
            }
            throw new BadSetup(
                    "The rows at " + file
                            + ".mv.db cannot be opened. Delete that file: all it holds is made again from the topic.",
                    failed);
        }
    }

    /**
     * Opens the database in the folder for reading alone.
     *
     * @throws BadSetup when it is in use or cannot be opened
     */
    public static RowsDatabase reading(Path folder) {
        Path file = folder.toAbsolutePath().resolve("rows");
        HikariConfig config = config(
                POOL,
                "jdbc:h2:" + CallerReadsPath.register() + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
        try {
            return new RowsDatabase(new HikariDataSource(config), Dialect.H2);
        } catch (HikariPool.PoolInitializationException failed) {
            throw new BadSetup(
                    "The rows at " + file + ".mv.db are in use or damaged; stop whoever uses them, or delete that file:"
                            + " all it holds is made again from the topic.",
                    failed);
        }
    }

    /**
     * Opens a PostgreSQL database, which is waited for if it does not answer yet.
     *
     * @param url of the form {@code jdbc:postgresql://host:port/database}
     */
    public static RowsDatabase postgresql(String url, String user, String password) {
        // Rows and progress that a power cut takes back are made again together.
        HikariDataSource source = postgresql(url, user, password, POOL, "-c synchronous_commit=off");
        try {
            migrate(source);
            return new RowsDatabase(
                    source, postgresql(url, user, password, POOL + "-by-key", BY_KEY), Dialect.POSTGRESQL);
        } catch (FlywayException failed) {
            throw RowsAway.explains(failed)
                    ? new BadSetup(
                            "The database of rows at " + url
                                    + " cannot be used. Look to it, or correct kpiledger.rows.url, kpiledger.rows.user"
                                    + " and kpiledger.rows.password.",
                            failed)
                    : failed;
        }
    }

    private static HikariDataSource postgresql(String url, String user, String password, String pool, String options) {
        HikariConfig config = config(pool, url);
        config.setUsername(user);
        config.setPassword(password);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS_MAX));
        config.addDataSourceProperty("connectTimeout", String.valueOf(ANSWER_SECONDS_MAX));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", options);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // What fails would otherwise be told with all that was being written.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String pool, String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(pool);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(CONNECTIONS_IDLE);
        return config;
    }

    private static void migrate(HikariDataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .connectRetries(CONNECT_RETRIES)
                    .connectRetriesInterval(CONNECT_SECONDS_MAX)
                    .locations("classpath:db/rows")
                    .javaMigrations(RowsMadeAnew.all())
                    // None is left out of the comparison: what a newer program has made of the rows is not touched.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException newer) {
            source.close();
            throw new BadSetup(
                    "The database of rows has a schema that this version of the program does not know; a newer one has"
                            + " made it. Start that version, or a later one.",
                    newer);
        } catch (RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    DataSource source() {
        return source;
    }

    Dialect dialect() {
        return dialect;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * For questions that a key answers whatever the tables hold. Else PostgreSQL would weigh for the values of each
     * question anew what to read, and choose the whole table at times.
     */
    JdbcClient byKey() {
        return byKey;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        looking.close();
        source.close();
    }
}
