package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** The real process, as its user sees it: lines, exit codes, signals. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KpiLedgerTest {
    @TempDir
    Path place;

    /** One whole life of each, and the next one of the first; kills are in {@code KilledTest}. */
    @Test
    void twoRunSideBySideOnFoldersOfTheirOwnAndEachStopsInTimeAndStartsAgainOnNothingOfTheOthers() throws Exception {
        Path one = place.resolve("one");
        Path two = place.resolve("two");
        try (var first = up(one);
                var second = up(two)) {
            var address = first.readyAddress();
            assertThat(status(address)).isPositive();
            assertThat(status(second.readyAddress())).isPositive();

            try (var intruder = up(one)) {
                assertThat(intruder.exitCode()).isEqualTo(2);
                assertThat(intruder.restOfLines())
                        .singleElement()
                        .asString()
                        .contains("The data folder " + one + " is in use by another kpi-ledger");
            }
            assertThat(status(address)).isPositive();

            stopsInTime(first);
            stopsInTime(second);
        }
        refusesRowsAndTopicOf(two, one);
        try (var again = up(one)) {
            assertThat(status(again.readyAddress())).isPositive();
        }
    }

    /**
     * As where somebody copies folders together: it would answer with figures that the log does not have.
     *
     * @param other whose rows and topic are gone afterwards
     * @param one whose topic is gone afterwards
     */
    private void refusesRowsAndTopicOf(Path other, Path one) throws Exception {
        Path own = Files.move(one.resolve("rows"), place.resolve("rows"));
        Files.move(other.resolve("rows"), one.resolve("rows"));
        try (var process = up(one)) {
            refuses(process, "The rows in " + one.resolve("rows") + " are made from another log, kpi-ledger-");
        }

        FileSystemUtils.deleteRecursively(one.resolve("rows"));
        Files.move(own, one.resolve("rows"));
        FileSystemUtils.deleteRecursively(one.resolve("broker"));
        Files.move(other.resolve("broker"), one.resolve("broker"));
        try (var process = up(one)) {
            refuses(process, "The topic holds the entries of another log, kpi-ledger-");
        }
        FileSystemUtils.deleteRecursively(one.resolve("broker"));
    }

    private static void stopsInTime(LedgerProcess process) throws InterruptedException {
        long begun = System.nanoTime();
        process.terminate();
        assertThat(process.exitCode()).isZero();
        assertThat(process.restOfLines()).endsWith("Stopping ...", "Stopped.");
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
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

    /** One of the failures of each side that are told as they are; that each of them is one, their own tests say. */
    @Test
    void whatMustBePutRightIsOneLineThatNamesItAndCodeTwo() throws Exception {
        Path log = Files.createDirectories(place.resolve("log")).resolve("entries.mv.db");
        Files.write(log, new byte[10_000]);
        try (var process = up(place)) {
            refuses(process, "The file of the log " + log + " is damaged or empty");
        }
        logTellsOnce("The start is refused: The file of the log " + log);
        assertThat(log).hasBinaryContent(new byte[10_000]);

        Path accounts = Files.writeString(place.resolve("accounts.json"), "{");
        try (var process =
                LedgerProcess.start(List.of("up", "--data", "" + place, "--port", "0", "--accounts", "" + accounts))) {
            refuses(process, "The accounts file " + accounts + " is not JSON");
        }
        logTellsOnce("The start is refused: The accounts file " + accounts);
    }

    private void logTellsOnce(String sentence) throws IOException {
        assertThat(Files.readAllLines(place.resolve("kpi-ledger.log")))
                .filteredOn(line -> line.contains(sentence))
                .hasSize(1);
        assertThat(place.resolve("kpi-ledger.log")).content().doesNotContain("BeanCreationException", "\tat ");
    }

    private static void refuses(LedgerProcess process, String because) throws Exception {
        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.restOfLines())
                .filteredOn(line -> !line.startsWith("Starting on the data in "))
                .singleElement()
                .asString()
                .startsWith(because);
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
    void aBadOptionIsOneLineAndCodeTwo(String option, String value, String told) {
        Ran ran = Ran.of("up", option, value);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.lines()).singleElement().asString().contains(option, told);
    }

    @ParameterizedTest
    @CsvSource({
        "up --accounts absent.json, there is no file 'absent.json' that can be read",
        "up --address=, it is empty",
        "up --accept-restore=, it is empty",
        "up --witness http://localhost:1, --witness",
        "fsck --data=, the folder's name is empty",
        "tamper-demo --data=, the folder's name is empty",
        "fsck --data absent, There is no log in",
        "tamper-demo --data pom.xml/below, There is no log in",
        "demo --data pom.xml/below --years 1, pom.xml is a file",
        "demo --years=, is not a number of years",
        "replay --to=, is neither an instant",
        "audit, Unmatched argument",
    })
    void whatIsMisspeltIsOneLineAndCodeTwo(String arguments, String told) {
        Ran ran = Ran.of(arguments.split(" "));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.lines()).singleElement().asString().contains(told);
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
