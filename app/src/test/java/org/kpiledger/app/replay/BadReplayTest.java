package org.kpiledger.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import picocli.CommandLine;

class BadReplayTest {
    private static final int LENGTH = 40;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--subject OP-23 | Missing required option: '--to=MOMENT'",
                "--to yesterday | 'yesterday' is neither an instant such as",
                "--to @-1 | '@-1' is neither",
                "--to 2999-01-01T00:00:00Z | --to 2999-01-01T00:00:00Z is in the future",
                "--to @1 --subject OP/*/x | 'OP/*/x' is not a subject",
                "--to @1 --url localhost | 'localhost' is not an address such as http://localhost:8080",
                "--to @1 --user auditor | an account is given as NAME:PASSWORD",
                "--to @1 --valid-at someday | 'someday' is not a day such as 2026-11-23",
                "--to @1 --now | Unknown option: '--now'",
            })
    void aBadArgumentIsCodeTwo(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSystemThatIsAwayIsOneLineAndCodeOne() {
        assertThat(run("--to", "@1", "--url", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "The system at http://127.0.0.1:1 does not answer; start it," + " or name another with --url.");
    }

    @Test
    void aSystemThatRefusesIsOneLineAndCodeOne() throws Exception {
        try (Served served = Served.with(401, "{}")) {
            assertThat(run("--to", "@1", "--url", served.url())).isEqualTo(1);
            assertThat(err.toString().lines()).singleElement().asString().contains("does not let this account in");
        }
    }

    @Test
    void aSystemThatIsNotReadyIsQuoted() throws Exception {
        try (Served served = Served.with(503, "{\"detail\":\"The plan is being loaded.\"}")) {
            assertThat(run("--to", "@1", "--url", served.url())).isEqualTo(1);
            assertThat(err.toString()).contains("answers 503: The plan is being loaded.");
        }
    }

    @Test
    void whatIsNotInTheLogIsCodeTwo() throws Exception {
        TestLog log = RandomHistory.of(3, LENGTH);
        StringBuilder lines = new StringBuilder();
        log.bytes()
                .forEach(entry ->
                        lines.append(new String(entry, StandardCharsets.UTF_8)).append('\n'));
        try (Served served = Served.with(200, lines.toString())) {
            assertThat(run("--to", "@30", "--subject", "OP-23/risk/R-9", "--url", served.url()))
                    .isEqualTo(2);
            assertThat(err.toString()).startsWith("No entry up to @30 is about OP-23/risk/R-9;");
            assertThat(run("--to", "@30", "--subject", "OP-23/risk/R-1", "--url", served.url()))
                    .isZero();
            assertThat(out.toString()).contains("RiskRaised");
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new Replay())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Answers everything the same. */
    private record Served(HttpServer server) implements AutoCloseable {
        static Served with(int status, String body) throws Exception {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return new Served(server);
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
