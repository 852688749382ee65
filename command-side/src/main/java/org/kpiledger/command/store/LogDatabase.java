package org.kpiledger.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database that holds the log, brought to the schema of this program. */
public final class LogDatabase implements AutoCloseable {
    private static final int READERS_MAX = 16;

    private final HikariDataSource dataSource;
    private final Dialect dialect;

    private LogDatabase(HikariDataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/log")
                .load()
                .migrate();
    }

    /** The log in an H2 file below the folder. */
    public static LogDatabase h2(Path folder, Durability durability) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("entries")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("sa");
        config.setMaximumPoolSize(READERS_MAX);
        return new LogDatabase(new HikariDataSource(config), new H2Dialect(durability));
    }

    DataSource dataSource() {
        return dataSource;
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
