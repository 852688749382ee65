package org.kpiledger.app.endtoend;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database of a stopped process, read past all of our code. */
final class Stored {
    private Stored() {}

    static List<String> entries(Path data) throws SQLException {
        String url = "jdbc:h2:file:" + data.resolve("log/entries").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        return entries(url, "sa");
    }

    static List<String> entries(String url, String user) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select bytes from entries order by position")) {
            while (rows.next()) {
                entries.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
