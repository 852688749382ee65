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
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.store.RecordedFilePath.Happening;
import org.kpiledger.command.store.RecordedFilePath.Happening.Synchronised;
import org.kpiledger.command.store.RecordedFilePath.Happening.Written;

/**
 * Stops H2 behind whatever happens to its file, and in the middle of some writes, and looks whether every commit that
 * was acknowledged by then is found again. Kills hit such points by chance only; here each is tried. A loss of power
 * leaves any pages that were written since the file was synchronised last, and not the others;
 * {@code -Dtest.arguments=-Dpowercuts=N} tries N of these.
 */
class H2CrashPointsTest {
    private static final int COMMITS = 80;
    private static final int POWER_CUTS = Integer.getInteger("powercuts", 200);
    private static final int PAGE = 4_096;
    private static final String ORDERED = OrderedFilePath.register();

    @TempDir
    Path folder;

    /** Something that happened, and how many commits had been acknowledged by then. */
    private record Point(Happening what, int acknowledged) {}

    @Test
    void everyAcknowledgedCommitIsFoundAgainWhereverTheProcessIsKilled() throws Exception {
        assertThat(lossesByKills(ORDERED, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void asH2WritesByItselfKillsLoseCommitsSoThatTheTestAboveCanFail() throws Exception {
        assertThat(lossesByKills("", 1)).isNotEmpty();
    }

    @Test
    void everyAcknowledgedCommitIsFoundAgainWhereverThePowerIsLost() throws Exception {
        assertThat(lossesByPowerCuts(ORDERED, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void asH2WritesByItselfPowerCutsLoseCommitsSoThatTheTestAboveCanFail() throws Exception {
        assertThat(lossesByPowerCuts("", 1)).isNotEmpty();
    }

    private List<String> lossesByKills(String fileSystem, int enough) throws Exception {
        List<String> losses = new ArrayList<>();
        FileImage file = new FileImage();
        List<Point> points = record(fileSystem);
        for (int i = 0; i < points.size() && losses.size() < enough; i++) {
            Point point = points.get(i);
            if (i % 3 == 0 && point.what() instanceof Written write && write.bytes().length > PAGE) {
                FileImage half = file.copy();
                half.write(write.at(), write.bytes(), write.bytes().length / 2);
                check(half, point, fileSystem, losses);
            }
            file.take(point.what());
            check(file, point, fileSystem, losses);
        }
        return losses;
    }

    private List<String> lossesByPowerCuts(String fileSystem, int enough) throws Exception {
        Random random = Seed.random("power cuts" + fileSystem);
        List<String> losses = new ArrayList<>();
        List<Point> points = record(fileSystem);
        for (int cut = 0; cut < POWER_CUTS && losses.size() < enough; cut++) {
            int at = random.nextInt(points.size());
            check(leftByPowerCut(points.subList(0, at + 1), random), points.get(at), fileSystem, losses);
        }
        return losses;
    }

    private static FileImage leftByPowerCut(List<Point> points, Random random) {
        int synchronised = points.size();
        while (synchronised > 0 && !(points.get(synchronised - 1).what() instanceof Synchronised)) {
            synchronised--;
        }
        FileImage file = new FileImage();
        points.subList(0, synchronised).forEach(point -> file.take(point.what()));
        points.subList(synchronised, points.size()).forEach(point -> {
            if (point.what() instanceof Written write) {
                file.writeSomePages(write, random);
            } else if (random.nextBoolean()) {
                file.take(point.what());
            }
        });
        return file;
    }

    private void check(FileImage file, Point point, String fileSystem, List<String> losses) throws IOException {
        if (point.acknowledged() == 0) {
            return;
        }
        // A name of its own: a file that cannot be opened stays locked within this process.
        Path stopped = Files.createTempFile(folder, "stopped", "");
        Path data = Path.of(stopped + ".mv.db");
        Files.write(data, file.bytes());
        try (Connection connection = open(fileSystem + "file:" + stopped);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select size, (select count(*) from entries where length(bytes) = 700) from head")) {
            row.next();
            if (row.getInt(1) < point.acknowledged() || row.getInt(2) < row.getInt(1)) {
                losses.add(row.getInt(1) + " of " + point.acknowledged());
            }
            statement.execute("shutdown immediately");
        } catch (SQLException unreadable) {
            losses.add(unreadable.getMessage());
        }
        Files.delete(data);
    }

    private List<Point> record(String fileSystem) throws SQLException {
        List<Point> points = new ArrayList<>();
        AtomicInteger acknowledged = new AtomicInteger();
        String recorded = RecordedFilePath.tell(what -> {
            synchronized (points) {
                points.add(new Point(what, acknowledged.get()));
            }
        });
        Path file = folder.resolve("recorded" + fileSystem.length());
        try (Connection connection = open(fileSystem + recorded + "file:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table head (id int primary key, size int, frontier bytea)");
                statement.execute("create table entries (position int primary key, k varchar unique, bytes bytea)");
                statement.execute("insert into head values (1, 0, null)");
            }
            connection.setAutoCommit(false);
            Random random = new Random(1);
            for (int size = 1; size <= COMMITS; size++) {
                commit(connection, size, random);
                acknowledged.set(size);
            }
            synchronized (points) {
                return List.copyOf(points);
            }
        }
    }

    private static void commit(Connection connection, int size, Random random) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("update head set size = ?, frontier = ?");
                PreparedStatement entry = connection.prepareStatement("insert into entries values (?, ?, ?)");
                Statement synchronisation = connection.createStatement()) {
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
            synchronisation.execute("checkpoint sync");
        }
    }

    private static Connection open(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + file + LogDatabase.H2_SETTINGS, "sa", "");
    }
}
