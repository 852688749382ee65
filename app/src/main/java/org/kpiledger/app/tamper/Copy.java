package org.kpiledger.app.tamper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.log.VerifierKey;

/** A copy of an installation's log and rows, and ways to change the log behind its program's back. */
final class Copy {
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private final Path folder;
    private @Nullable Connection connection;

    private Copy(Path folder) {
        this.folder = folder;
    }

    /** Copies the log and the rows of an installation, if there are any, and nothing else. */
    static Copy of(Path installation, Path folder) throws IOException {
        for (String part : List.of("log", "rows")) {
            Path from = installation.resolve(part);
            if (Files.isDirectory(from)) {
                Path to = Files.createDirectories(folder.resolve(part));
                try (Stream<Path> files = Files.list(from)) {
                    for (Path file : files.filter(one -> one.toString().endsWith(".mv.db"))
                            .toList()) {
                        Files.copy(file, to.resolve(file.getFileName()));
                    }
                }
            }
        }
        return new Copy(folder);
    }

    Path folder() {
        return folder;
    }

    /** Works on the log's database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** On one connection, which stays open until the copy is {@linkplain #release released} to others. */
    private <T> T work(Work<T> work) throws SQLException {
        Connection used = connection;
        if (used == null) {
            used = DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.toAbsolutePath().resolve("log").resolve("entries") + SETTINGS, "sa", "");
            connection = used;
        }
        return work.on(used);
    }

    /** Lets others open the log. */
    void release() throws SQLException {
        Connection used = connection;
        connection = null;
        if (used != null) {
            used.close();
        }
    }

    /** Runs a statement; bytes and numbers take the places of its question marks. */
    int run(String sql, Object... parameters) throws SQLException {
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    String bytes(long position) throws SQLException {
        return new String(entries(position, position).getFirst(), StandardCharsets.UTF_8);
    }

    /** The bytes of the entries from one position to another. */
    List<byte[]> entries(long from, long to) throws SQLException {
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select bytes from entries where position between ? and ? order by position")) {
                statement.setLong(1, from);
                statement.setLong(2, to);
                List<byte[]> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getBytes(1));
                    }
                }
                return found;
            }
        });
    }

    /** What the head of the log says. */
    Checkpoint head() throws SQLException {
        return work(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("select origin, frontier from log_head where id = 1");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                TreeFrontier frontier = TreeFrontier.decode(row.getBytes(2));
                return new Checkpoint(row.getString(1), frontier.size(), frontier.root());
            }
        });
    }

    /** Keeps a checkpoint as the running system does once it was seen outside, and the key that it is signed with. */
    void keep(SignedCheckpoint seen, VerifierKey key) throws SQLException {
        long size = seen.checkpoint().size();
        run(
                "insert into signing_keys (number, vkey, size) select count(*) + 1, ?, ? from signing_keys"
                        + " having not exists (select 1 from signing_keys where vkey = ?)",
                key.text(),
                size,
                key.text());
        run("delete from checkpoints where size = ?", size);
        run(
                "insert into checkpoints (size, note) values (?, ?)",
                size,
                seen.note().getBytes(StandardCharsets.UTF_8));
    }

    /** Makes leaf hashes, tiles and head follow from the bytes of the first entries, as somebody would who is thorough. */
    void settle(long size) throws SQLException {
        run("delete from entries where position > ?", size);
        run("delete from subject_index where position > ?", size);
        run("update subject_index_end set position = least(position, ?)", size);
        run("delete from snapshots");
        run("delete from tiles");
        run("delete from checkpoints where size > ?", size);
        List<LogHash> leaves = entries(1, size).stream().map(LogHash::ofLeaf).toList();
        TreeFrontier frontier = TreeFrontier.EMPTY;
        for (LogHash leaf : leaves) {
            frontier = frontier.append(leaf);
        }
        work(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update entries set leaf_hash = ? where position = ?")) {
                for (int i = 0; i < leaves.size(); i++) {
                    update.setBytes(1, leaves.get(i).toBytes());
                    update.setLong(2, i + 1L);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
        run("update log_head set size = ?, frontier = ?", size, frontier.encode());
    }

    /** The leaf hashes of all entries, from their bytes. */
    List<LogHash> leaves() throws SQLException {
        return entries(1, head().size()).stream().map(LogHash::ofLeaf).toList();
    }
}
