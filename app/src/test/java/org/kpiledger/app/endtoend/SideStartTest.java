package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.CommandSideApplication;
import org.kpiledger.query.QuerySideApplication;
import org.kpiledger.web.WebApplication;

/** A side that cannot start says why in its last line; what it may say, the tests of each reason know. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SideStartTest {
    private static final String KAFKA = "KPILEDGER_KAFKA_BOOTSTRAP_SERVERS";
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    Path place;

    @Test
    void namesTheSettingThatIsMissing() throws Exception {
        refuses("web", WebApplication.class, Map.of(), "The setting kpiledger.web.query-url is missing");
        assertThat(place.resolve("output")).content().doesNotContain("\tat ");
    }

    @Test
    void leavesALogAloneThatAnotherProgramHasOpen() throws Exception {
        String url = "jdbc:h2:file:" + place.resolve("log/entries");
        try (var other = DriverManager.getConnection(url, "sa", "")) {
            assertThat(other.isValid(1)).isTrue();
            refuses("command-side", CommandSideApplication.class, Map.of(KAFKA, NOWHERE), "The file of the log");
        }
    }

    @Test
    void saysOfRowsThatAnotherProgramHasOpenNotThatTheyBeDeleted() throws Exception {
        String url = "jdbc:h2:file:" + place.resolve("rows/rows");
        try (var other = DriverManager.getConnection(url, "sa", "")) {
            assertThat(other.isValid(1)).isTrue();
            refuses(
                    "query-side",
                    QuerySideApplication.class,
                    Map.of(KAFKA, NOWHERE),
                    "The rows at " + place.resolve("rows/rows.mv.db") + " are in use by another program");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    "web",
                    WebApplication.class,
                    Map.of(
                            "SERVER_PORT", "" + taken.getLocalPort(),
                            "KPILEDGER_WEB_QUERY_URL", "http://" + NOWHERE,
                            "KPILEDGER_WEB_COMMAND_URL", "http://" + NOWHERE),
                    "Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void stopsInTimeWhileItStillWaitsForItsDatabase() throws Exception {
        Map<String, String> environment = Map.of(
                KAFKA,
                NOWHERE,
                "KPILEDGER_DATA",
                place.toString(),
                "KPILEDGER_LOG_URL",
                "jdbc:postgresql://" + NOWHERE + "/kpiledger",
                "KPILEDGER_LOG_USER",
                "kpiledger");
        try (var process = SideInAProcess.start(
                "command-side",
                CommandSideApplication.class,
                environment,
                URI.create("http://" + NOWHERE),
                place.resolve("output"))) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> process.said().contains("is not there yet"));
            process.terminate();
            process.awaitStopped();
        }
    }

    private void refuses(String side, Class<?> main, Map<String, String> given, String told) throws Exception {
        Map<String, String> environment = new HashMap<>(given);
        environment.put("KPILEDGER_DATA", place.toString());
        environment.putIfAbsent("SERVER_PORT", "0");
        try (var process = SideInAProcess.start(
                side, main, environment, URI.create("http://" + NOWHERE), place.resolve("output"))) {
            assertThat(process.exitCode()).as(process.said()).isEqualTo(2);
            assertThat(process.said().lines().toList()).last().asString().startsWith(told);
        }
    }
}
