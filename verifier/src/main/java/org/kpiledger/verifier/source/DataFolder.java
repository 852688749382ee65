package org.kpiledger.verifier.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.log.VerifierKey;

/**
 * The log in the data folder of a stopped installation, opened for reading alone. Its head is not signed there; what is
 * signed are the checkpoints that were kept of it.
 */
public final class DataFolder implements LogSource {
    private static final String SETTINGS = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    private static final int IN_USE = 90020;

    private final Path folder;
    private final Connection connection;

    private DataFolder(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens the folder.
     *
     * @throws CannotBegin when it has no log in it, or is in use
     * @throws SourceFailed when the log's file cannot be opened
     */
    public static DataFolder open(Path folder) throws CannotBegin, SourceFailed {
        Path entries = folder.toAbsolutePath().normalize().resolve("log").resolve("entries");
        if (!Files.isRegularFile(Path.of(entries + ".mv.db"))) {
            throw new CannotBegin(
                    Files.exists(key(folder))
                            ? "The folder " + folder + " is that of an installation, but its log is not in it, as where"
                                    + " it is kept in PostgreSQL: verify it by its address, such as"
                                    + " http://localhost:8080, or a bundle of it."
                            : "There is no log in " + folder
                                    + "; give the data folder of an installation. A log that is"
                                    + " kept in PostgreSQL is in no folder: verify it by its address, or a bundle of"
                                    + " it.");
        }
        if (entries.toString().contains(";")) {
            throw new CannotBegin("The path " + entries + " has a semicolon in it; copy the folder elsewhere.");
        }
        try {
            return new DataFolder(folder, DriverManager.getConnection("jdbc:h2:file:" + entries + SETTINGS, "sa", ""));
        } catch (SQLException refused) {
            if (refused.getErrorCode() == IN_USE) {
                throw new CannotBegin(
                        "The log in " + folder + " is in use; stop the system, or verify it by its address.");
            }
            throw new SourceFailed("The log in " + folder + " cannot be opened: " + firstLine(refused));
        }
    }

    @Override
    public String description() {
        return "the data in " + folder;
    }

    /** The public half of the key that lies with the data, if it does. */
    @Override
    public Optional<VerifierKey> key() throws SourceFailed {
        Path file = key(folder);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = String.valueOf(lines.readLine());
            return Optional.of(BundleFile.wellFormed("The key in " + file, () -> VerifierKey.parse(first)));
        } catch (IOException unreadable) {
            throw new SourceFailed("The key in " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static Path key(Path folder) {
        return folder.resolve("keys").resolve("log.key");
    }

    @Override
    public ShownHead head() throws SourceFailed {
        return ask("select origin, size, frontier from log_head where id = 1", 0, 0, row -> {
                    TreeFrontier frontier = TreeFrontier.decode(row.getBytes(3));
                    if (frontier.size() != row.getLong(2)) {
                        throw new SQLException(
                                "the head's size is " + row.getLong(2) + ", its tree's " + frontier.size());
                    }
                    return new ShownHead(new Checkpoint(row.getString(1), frontier.size(), frontier.root()), null);
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> new SourceFailed("The log in " + folder + " has no head."));
    }

    /** Those that were seen outside, with the cosignatures that are kept, and since the key of today was taken. */
    @Override
    public List<SignedCheckpoint> earlier() throws SourceFailed {
        return ask(
                "select note from checkpoints where size >= (select coalesce(max(size), 0) from signing_keys)"
                        + " order by size",
                0,
                0,
                row -> SignedCheckpoint.parse(row.getBytes(1)));
    }

    @Override
    public List<byte[]> entries(Stretch stretch) throws SourceFailed {
        List<byte[]> entries = new ArrayList<>(stretch.width());
        long expected = stretch.first();
        for (Stored stored : ask(
                "select position, bytes from entries where position between ? and ? order by position",
                stretch.first(),
                stretch.last(),
                row -> new Stored(row.getLong(1), Optional.ofNullable(row.getBytes(2))))) {
            if (stored.position() != expected || stored.bytes().isEmpty()) {
                break;
            }
            entries.add(stored.bytes().get());
            expected++;
        }
        if (expected <= stretch.last()) {
            throw new SourceFailed(expected, "The entry " + expected + " is missing in the log's table.");
        }
        return entries;
    }

    private record Stored(long position, Optional<byte[]> bytes) {}

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed {
        List<LogHash> hashes = ask(
                "select leaf_hash from entries where position between ? and ? order by position",
                stretch.first(),
                stretch.last(),
                row -> LogHash.ofBytes(row.getBytes(1)));
        return hashes.size() == stretch.width() ? Optional.of(hashes) : Optional.empty();
    }

    @Override
    public boolean givesAnswers() {
        return false;
    }

    @Override
    public void answers(Taker taker) {}

    /** Reads a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private synchronized <T> List<T> ask(String sql, long from, long to, Reading<T> reading) throws SourceFailed {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (from > 0) {
                statement.setLong(1, from);
                statement.setLong(2, to);
            }
            List<T> answer = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(reading.read(rows));
                }
            }
            return answer;
        } catch (SQLException | MalformedLogData damaged) {
            throw new SourceFailed(from, "The log in " + folder + " cannot be read: " + firstLine(damaged));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason is given");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unimportant) {
            // It was read only.
        }
    }
}
