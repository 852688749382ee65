package org.kpiledger.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;

/** A place for databases of one kind, each under a name of its own. */
public sealed interface Store extends AutoCloseable permits H2Store, PostgresStore {
    StoreKind kind();

    /** The product and its version. */
    String version() throws SQLException;

    /** The database of the name with the log's tables and indexes, opened as the application opens it. */
    LogDatabase log(String name, Durability durability) throws IOException;

    /** Where the database of the name is, for a process that opens it by itself. */
    Address address(String name) throws IOException;

    /** What the database of the name takes on the disk now. */
    long bytes(String name) throws IOException, SQLException;

    @Override
    void close();

    /**
     * How to open a database.
     *
     * @param data the folder for a process's own data
     */
    record Address(String url, String user, Path data) {}

    static Store open(StoreKind kind, Scratch scratch) throws IOException, SQLException {
        return kind.server().isPresent()
                ? PostgresStore.start(kind, kind.server().get(), scratch)
                : new H2Store(scratch.folder(kind.label()));
    }

    /** The one value that the query answers with. */
    static String ask(String url, String user, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
