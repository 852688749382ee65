package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stops H2 behind each of its writes to the file, and in the middle of some, and looks whether every commit that was
 * acknowledged by then is found again. Kills hit such points by chance only; here each is tried.
 */
class H2CrashPointsTest {
    private static final int COMMITS = 150;
    private static final int BLOCK = 4_096;

    @TempDir
    Path folder;

    /** One write to the file, or its cut to a length where there are no bytes. */
    private record Write(long at, byte[] bytes, int acknowledgedBefore) {}

    @Test
    void everyAcknowledgedCommitIsFoundAgainWhereverTheProcessIsStopped() throws Exception {
        assertThat(lossesBehindEachWrite(LogDatabase.H2_SETTINGS)).isEmpty();
    }

    @Test
    void whereFreeSpaceIsUsedAgainAtOnceCommitsAreLostSoThatTheTestAboveCanFail() throws Exception {
        assertThat(lossesBehindEachWrite(LogDatabase.H2_SETTINGS.replace("=45000", "=0")))
                .isNotEmpty();
    }

    private List<String> lossesBehindEachWrite(String settings) throws Exception {
        List<String> losses = new ArrayList<>();
        byte[] file = new byte[0];
        List<Write> writes = record(settings);
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            if (i % 3 == 0 && write.bytes().length > BLOCK) {
                byte[] half = Arrays.copyOf(write.bytes(), write.bytes().length / 2);
                check(with(file, write.at(), half), write, settings, losses);
            }
            file = with(file, write.at(), write.bytes());
            check(file, write, settings, losses);
        }
        return losses;
    }

    private static byte[] with(byte[] file, long at, byte[] bytes) {
        if (bytes.length == 0) {
            return Arrays.copyOf(file, (int) at);
        }
        byte[] next = Arrays.copyOf(file, Math.max(file.length, (int) at + bytes.length));
        System.arraycopy(bytes, 0, next, (int) at, bytes.length);
        return next;
    }

    private void check(byte[] file, Write write, String settings, List<String> losses) throws IOException {
        if (write.acknowledgedBefore() == 0) {
            return;
        }
        // A name of its own: a file that cannot be opened stays locked within this process.
        Path stopped = Files.createTempFile(folder, "stopped", "");
        Path data = Path.of(stopped + ".mv.db");
        Files.write(data, file);
        try (Connection connection = open("file:" + stopped, settings + ";ACCESS_MODE_DATA=r");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select size from head")) {
            row.next();
            if (row.getInt(1) < write.acknowledgedBefore()) {
                losses.add(row.getInt(1) + " of " + write.acknowledgedBefore());
            }
        } catch (SQLException unreadable) {
            losses.add(unreadable.getMessage());
        }
        Files.delete(data);
    }

    /** Every write that the commits make, in its order, with how many of them were acknowledged before it. */
    private List<Write> record(String settings) throws SQLException {
        List<Write> writes = new ArrayList<>();
        int[] acknowledged = {0};
        FilePathRec.register();
        FilePathRec.setRecorder((operation, name, bytes, at) -> {
            if (name.endsWith(".mv.db") && (operation == Recorder.WRITE || operation == Recorder.TRUNCATE)) {
                synchronized (writes) {
                    writes.add(
                            new Write(at, operation == Recorder.WRITE ? bytes.clone() : new byte[0], acknowledged[0]));
                }
            }
        });
        try (Connection connection = open("rec:file:" + folder.resolve("recorded-" + settings.hashCode()), settings)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table head (id int primary key, size int, frontier bytea)");
                statement.execute("create table entries (position int primary key, k varchar unique, bytes bytea)");
                statement.execute("insert into head values (1, 0, null)");
            }
            connection.setAutoCommit(false);
            Random random = new Random(1);
            for (int size = 1; size <= COMMITS; size++) {
                commit(connection, size, random);
                acknowledged[0] = size;
            }
            synchronized (writes) {
                return List.copyOf(writes);
            }
        }
    }

    private static void commit(Connection connection, int size, Random random) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("update head set size = ?, frontier = ?");
                PreparedStatement entry = connection.prepareStatement("insert into entries values (?, ?, ?)")) {
            head.setInt(1, size);
            head.setBytes(2, new byte[300]);
            head.executeUpdate();
            for (int i = random.nextInt(3); i >= 0; i--) {
                entry.setInt(1, size * 10 + i);
                entry.setString(2, "k" + random.nextLong());
                entry.setBytes(3, new byte[700]);
                entry.executeUpdate();
            }
            connection.commit();
        }
    }

    private static Connection open(String file, String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + file + settings, "sa", "");
    }
}
