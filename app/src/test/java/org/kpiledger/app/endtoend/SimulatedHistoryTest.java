package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.LedgerProcess;
import tools.jackson.databind.JsonNode;

/** A simulated history is filled, and looked at as any other; nothing of it can be taken for a real one. */
class SimulatedHistoryTest {
    private static final String MARK = "KPI-Ledger-Log";

    @TempDir
    Path data;

    @Test
    void upShowsWhatWasSimulatedAndMarksEveryAnswerPageAndExport() throws Exception {
        Path folder = data.resolve("demo");
        try (var demo = LedgerProcess.start(List.of("demo", "--years", "1", "--data", folder.toString()))) {
            assertThat(demo.restOfLines()).last().asString().matches("Simulated \\d+ events of 1 plan in \\d+ s, .*");
            assertThat(demo.exitCode()).isZero();
        }
        try (var up =
                LedgerProcess.start(List.of("up", "--data", folder.toString(), "--port", "0", "--kafka-port", "0"))) {
            URI address = up.readyAddress();
            Api api = new Api(address);

            JsonNode status = api.get("auditor", "/api/status");
            String log = status.path("origin").asString();
            assertThat(log).startsWith("simulated-");
            assertThat(status.path("simulated").asBoolean()).isTrue();

            JsonNode values = api.get("auditor", "/api/plans/OP-23/allocations?year=2023&validAt=2023-09-30");
            assertThat(values.path("asOf").path("simulated").asBoolean()).isTrue();
            assertThat(new BigDecimal(values.path("spent").asString())).isPositive();

            for (String path : List.of("/api/plans", "/api/events?limit=1", "/log/checkpoint", "/api/no-such-thing")) {
                assertThat(api.raw("auditor", path).headers().firstValue(MARK)).contains(log);
            }

            HttpResponse<String> table = api.raw("auditor", "/api/audit?format=csv&limit=5");
            assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains(log + "-audit.csv");
            assertThat(table.body().lines().skip(1)).hasSize(5).allMatch(line -> line.endsWith("," + log));

            Pages pages = Pages.loggedIn(address, "owner3");
            assertThat(pages.get("/plans/OP-23/kpis")).contains("Simulated data.", log);
        }
    }
}
