package org.kpiledger.query.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
    private static final int CONNECTIONS_MAX = 16;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private RowsDatabase(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rows");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        this.source = pool(config);
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/rows")
                .load()
                .migrate();
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failed) {
            throw new BadSetup(
                    "The rows at " + config.getJdbcUrl().replaceFirst(";.*", "").replaceFirst("jdbc:h2:file:", "")
                            + ".mv.db cannot be opened. Delete that file: all it holds is made again from the topic.",
                    failed);
        }
    }

    /** Opens the database in the folder, and makes it there if it is missing. */
    public static RowsDatabase in(Path folder) {
        return new RowsDatabase("jdbc:h2:file:" + folder.toAbsolutePath().resolve("rows")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    DataSource source() {
        return source;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        source.close();
    }
}
