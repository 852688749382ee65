package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many values at once: looked through by cell, sent in one request. */
class EntryGridTest extends WithPages {
    private static final String GRID = "/plans/OP-23/entry";
    private static final String GOOD = "P1.EMT.K4\tmemberStates\t2024\t2024-06\tASP\t3";

    private HttpResponse<String> send(String step, String... lines) throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(GRID));
        LEDGER.asked().clear();
        return planner.post(GRID, form(token, step, lines));
    }

    private static String form(String token, String step, String... lines) {
        String pasted = Arrays.stream(lines).collect(Collectors.joining("\r\n"));
        return "_csrf=" + token + "&step=" + step + "&pasted=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8);
    }

    @Test
    void rowsThatCanBeReadAreShownAndNotYetSent() throws Exception {
        HttpResponse<String> page = send("check", GOOD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Nothing has been sent yet", "name=\"value.0\"", "value=\"3\"", "value=\"send\"");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void rowsAreSentInOneRequestEachUnderAKeyOfItsOwn() throws Exception {
        HttpResponse<String> page = send("send", GOOD, GOOD.replace("2024", "2025"));
        assertThat(page.body()).contains("Rows recorded: 2.");
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(batch -> assertThat(batch.body().lines())
                        .hasSize(2)
                        .allSatisfy(line -> assertThat(line)
                                .contains(
                                        "\"command\":\"RecordKpiValue\"",
                                        "\"idempotencyKey\":",
                                        "\"planId\":\"OP-23\"")));
    }

    @Test
    void sheetThatIsSentOnceMoreIsTheSameCommandsUnderTheSameKeys() throws Exception {
        Visitor planner = planner();
        String sheet = form(planner.token(planner.open(GRID)), "send", GOOD, GOOD.replace("2024", "2025")) + "&key=k-1";
        LEDGER.asked().clear();
        planner.post(GRID, sheet);
        planner.post(GRID, sheet);
        assertThat(LEDGER.commands()).hasSize(2);
        assertThat(LEDGER.commands().getFirst().body())
                .contains("\"idempotencyKey\":\"k-1.0\"", "\"idempotencyKey\":\"k-1.1\"");
        assertThat(LEDGER.commands().getLast().body())
                .contains("\"idempotencyKey\":\"k-1.0\"", "\"idempotencyKey\":\"k-1.1\"");
    }

    @Test
    void gridNamesWhatTheUserMayReportNow() throws Exception {
        mayActAs("planner", "KPI_OWNER");
        assertThat(planner().open(GRID).body())
                .contains("value=\"P1.EMT.K4\"", "value=\"P3.CD.K2\"", "value=\"2023\"")
                .as("a KPI of somebody else, and a period that is closed")
                .doesNotContain("value=\"P1.EMT.K1\"", "value=\"2023-Q1\"");
        mayActAs("planner");
        assertThat(planner().open(GRID).body()).doesNotContain("value=\"P1.EMT.K4\"");
    }

    @Test
    void quarterIsPrefilledWithADateAtItsEnd() throws Exception {
        mayActAs("planner", "KPI_OWNER");
        assertThat(planner().open(GRID + "?period=2025-Q4").body()).contains("value=\"2025-Q4\"", "value=\"2025-12\"");
        assertThat(planner().open(GRID + "?period=2024-Q1").body()).contains("value=\"2024-03\"");
    }

    @Test
    void whatCannotBeReadIsSaidInItsCellAndNothingIsSent() throws Exception {
        HttpResponse<String> page = send("send", GOOD, "P9.K1\tx\tsoon\t2024\tASP\tmany");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"kpi.1-error\"", "id=\"period.1-error\"", "value=\"many\"")
                .doesNotContain("id=\"kpi.0-error\"");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-31, ASP, 3, valueDate",
        "2024-Q1, 2024-06, ASP, 3, valueDate",
        "2026, 2026, ASP, 3, valueDate",
        "2024, 2024-06, XYZ, 3, reportingUnit",
        "2024, 2024-06, ASP, 3 4, value",
    })
    void cellThatTheLedgerWouldRefuseIsMarkedBeforeItIsSent(
            String period, String date, String unit, String value, String column) throws Exception {
        String row = String.join("\t", "P1.EMT.K4", "memberStates", period, date, unit, value);
        HttpResponse<String> page = send("send", row);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"" + column + ".0-error\"");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void valueThatStandsTwiceIsMarked() throws Exception {
        HttpResponse<String> page = send("send", GOOD, GOOD.replace("\t3", "\t4"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("the same value stands in a row above");
    }

    @Test
    void whatIsCountedMayBeNamed() throws Exception {
        assertThat(send("send", GOOD.replace("\t3", "\tTON VUT")).body()).contains("Rows recorded: 1.");
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(batch -> assertThat(batch.body())
                        .contains("\"members\":[\"TON\",\"VUT\"]")
                        .doesNotContain("\"value\""));
    }

    @Test
    void whatTheLedgerFindsStandsAtTheCellThatSaysIt() throws Exception {
        String row = GOOD.replace("\t3", "\tKEN KEN");
        Visitor planner = planner();
        String token = planner.token(planner.open(GRID));
        LEDGER.refusesRows("[{\"pointer\":\"/members/1\",\"message\":\"names KEN twice\"}]");
        try {
            assertThat(planner.post(GRID, form(token, "send", row)).body())
                    .containsPattern("id=\"value\\.0-error\"[^>]*>Counted: names KEN twice<");
            LEDGER.refusesRows("[{\"pointer\":\"/contribution\",\"message\":\"is taken\"}]");
            assertThat(planner.post(GRID, form(token, "send", row)).body())
                    .containsPattern("aria-describedby=\"row\\.0-error\"")
                    .containsPattern("id=\"row\\.0-error\"[^>]*>Contribution: is taken<");
        } finally {
            LEDGER.behaves();
        }
    }

    @Test
    void moreRowsThanTheLimitAreRefusedWithIt() throws Exception {
        String[] lines = IntStream.range(0, 251).mapToObj(_ -> GOOD).toArray(String[]::new);
        HttpResponse<String> page = send("send", lines);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("251 rows are more than the 250").hasSizeLessThan(100_000);
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void hundredThousandRowsAreAnsweredByAPageWithTheLimit() throws Exception {
        String[] lines = IntStream.range(0, 100_000).mapToObj(_ -> GOOD).toArray(String[]::new);
        HttpResponse<String> page = send("send", lines);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1>This is too much at once</h1>", "64 kB", "250 rows", "Log out");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void asManyRowsAsTheLimitSaysGoThroughCheckAndSending() throws Exception {
        String[] lines = IntStream.range(0, 250)
                .mapToObj(i -> GOOD.replace("2024", String.valueOf(1500 + i)))
                .toArray(String[]::new);
        Visitor planner = planner();
        String checked = send("check", lines).body();
        StringBuilder form = new StringBuilder("step=send&_csrf=" + planner.token(planner.open(GRID)));
        Matcher fields = Pattern.compile("name=\"([a-zA-Z]+\\.\\d+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(checked);
        while (fields.find()) {
            form.append('&').append(fields.group(1)).append('=').append(fields.group(2));
        }
        LEDGER.asked().clear();
        assertThat(planner.post(GRID, form.toString()).body()).contains("Rows recorded: 250.");
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(batch -> assertThat(batch.body().lines()).hasSize(250));
    }
}
