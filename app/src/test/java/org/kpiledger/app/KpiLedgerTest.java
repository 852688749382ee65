package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;

/** The real process, as its user sees it: lines, exit codes, signals. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KpiLedgerTest {
    @TempDir
    Path place;

    @Test
    void startsStopsInTimeWithCodeZeroAndStartsAgain() throws Exception {
        for (int life = 0; life < 2; life++) {
            try (var process = up(place)) {
                assertThat(status(process.readyAddress())).isPositive();
                long begun = System.nanoTime();
                process.terminate();
                assertThat(process.exitCode()).isZero();
                assertThat(process.restOfLines()).endsWith("Stopping ...", "Stopped.");
                assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
            }
        }
    }

    @Test
    void startsAgainAfterAKill() throws Exception {
        try (var process = up(place)) {
            process.readyAddress();
            process.kill();
        }
        try (var process = up(place)) {
            assertThat(status(process.readyAddress())).isPositive();
        }
    }

    @Test
    void twoRunSideBySideButNotOnTheSameFolder() throws Exception {
        try (var first = up(place.resolve("one"));
                var second = up(place.resolve("two"))) {
            var address = first.readyAddress();
            assertThat(status(address)).isPositive();
            assertThat(status(second.readyAddress())).isPositive();

            try (var intruder = up(place.resolve("one"))) {
                assertThat(intruder.exitCode()).isEqualTo(2);
                assertThat(intruder.restOfLines())
                        .singleElement()
                        .asString()
                        .contains("The data folder " + place.resolve("one") + " is in use by another kpi-ledger");
            }
            assertThat(status(address)).isPositive();
        }
    }

    @Test
    void aTakenPortIsOneLineAndCodeTwo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var process = LedgerProcess.start(
                        List.of("up", "--data", place.toString(), "--port", "" + taken.getLocalPort()))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.restOfLines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " cannot be opened")
                    .contains("--port");
        }
    }

    @Test
    void aDamagedFileIsOneLineThatNamesItAndCodeTwo() throws Exception {
        Path log = Files.createDirectories(place.resolve("log")).resolve("entries.mv.db");
        Files.write(log, new byte[10_000]);
        Path accounts = Files.writeString(place.resolve("accounts.json"), "{");
        try (var process = up(place)) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.restOfLines())
                    .last()
                    .asString()
                    .startsWith("The file of the log " + log + " is damaged or empty");
        }
        assertThat(log).hasBinaryContent(new byte[10_000]);
        try (var process =
                LedgerProcess.start(List.of("up", "--data", "" + place, "--port", "0", "--accounts", "" + accounts))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.restOfLines())
                    .last()
                    .asString()
                    .startsWith("The accounts file " + accounts + " is not JSON");
        }
    }

    @Test
    void aLogThatAnotherProgramHasOpenIsOneLineAndCodeTwo() throws Exception {
        Path log = place.resolve("log").resolve("entries");
        try (Connection _ = open(log);
                var process = up(place)) {
            refuses(process, "The file of the log " + log + ".mv.db is in use by another program");
        }
    }

    @Test
    void aLogThatIsNewerOrDamagedIsOneLineAndCodeTwo() throws Exception {
        Path folder = place.resolve("log");
        EventLog.open(LogDatabase.h2(folder, Durability.FSYNC), Clock.systemUTC())
                .close();
        change(folder, "update entries set leaf_hash = x'00' where position = 1");
        try (var process = up(place)) {
            refuses(process, "The log is damaged at position 1: the entry does not have the hash of its leaf.");
        }
        change(
                folder,
                "insert into \"flyway_schema_history\" select 99, '99', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success from \"flyway_schema_history\""
                        + " where version = '001'");
        try (var process = up(place)) {
            refuses(process, "The log's database has a schema that this version of the program does not know");
        }
    }

    private static void refuses(LedgerProcess process, String because) throws Exception {
        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.restOfLines())
                .filteredOn(line -> !line.startsWith("Starting on the data in "))
                .singleElement()
                .asString()
                .startsWith(because);
    }

    private static void change(Path folder, String sql) throws SQLException {
        try (Connection connection = open(folder.resolve("entries"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
    }

    @Test
    void demoAccountsForEverybodyAreRefusedBeforeAnythingIsMade() throws Exception {
        Path data = place.resolve("new");
        try (var process = LedgerProcess.start(List.of("up", "--data", "" + data, "--address", "0.0.0.0"))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.restOfLines()).singleElement().asString().contains("--accounts FILE", "--address");
        }
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536, is not a port",
        "--port, -1, is not a port",
        "--kafka-port, eighty, is not a port",
        "--durability, FSYNC, is neither fsync nor process",
        "--data, '', the folder's name is empty",
        "--nonsense, x, Unknown option",
    })
    void aBadOptionIsOneLineAndCodeTwo(String option, String value, String told) throws Exception {
        try (var process = LedgerProcess.start(List.of("up", option, value))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.restOfLines()).singleElement().asString().contains(option, told);
        }
    }

    private static LedgerProcess up(Path data) throws IOException {
        return LedgerProcess.start(
                List.of("up", "--data", data.toString(), "--port", "0", "--kafka-port", "0", "--no-plan"));
    }

    /** Any HTTP answer will do: someone listens and speaks. */
    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
