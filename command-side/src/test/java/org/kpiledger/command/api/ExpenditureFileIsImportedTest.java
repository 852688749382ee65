package org.kpiledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.setup.StartedSide;
import tools.jackson.databind.JsonNode;

class ExpenditureFileIsImportedTest {
    private static final String IMPORT = "/api/plans/OP-23/expenditures/import";
    private static final String HEADER = "node,amount,currency,reference,date,commitment,reason\n";

    @TempDir
    private static Path data;

    private static StartedSide side;

    @BeforeAll
    static void start() {
        side = StartedSide.in(data);
        side.plan(false);
        side.done("planner", "EstablishBudget", """
                {"planId":"OP-23","fiscalYear":2023,"total":"1000","currency":"CHF","effectiveOn":"2023-01-01"}""");
        side.done("planner", "AllocateBudget", """
                {"planId":"OP-23","fiscalYear":2023,"node":"P1","amount":"1000","currency":"CHF","effectiveOn":"2023-01-01"}""");
        side.done("planner", "AllocateBudget", """
                {"planId":"OP-23","fiscalYear":2023,"node":"P1.A","amount":"800","currency":"CHF","effectiveOn":"2023-01-01"}""");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void isPreviewedBookedAndChangesNothingTheSecondTime() {
        String file = HEADER + "P1.A,100.00,CHF,A-1,2023-03-01,,\r\nP1.A,50.5,CHF,A-2,2023-03-02,,\n"
                + "P1.A,-100.00,CHF,A-1,2023-03-03,,paid twice\n";
        long before = side.position();

        JsonNode preview = ok(imported("planner", "?year=2023&preview=true", file));
        assertThat(preview.get("preview").booleanValue()).isTrue();
        assertThat(preview.get("toBook").intValue()).isEqualTo(3);
        assertThat(outcomes(preview)).containsExactly("2 TO_BOOK", "3 TO_BOOK", "4 TO_BOOK");
        assertThat(side.position()).isEqualTo(before);

        JsonNode booked = ok(imported("planner", "?year=2023", file));
        assertThat(booked.get("booked").intValue()).isEqualTo(3);
        assertThat(outcomes(booked)).containsExactly("2 BOOKED", "3 BOOKED", "4 BOOKED");
        assertThat(booked.get("command").get("events").size()).isEqualTo(3);
        assertThat(side.position()).isEqualTo(before + 3);

        JsonNode again = ok(imported("planner", "?year=2023&preview=false", file));
        assertThat(outcomes(again)).containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED");
        assertThat(side.position()).isEqualTo(before + 3);
    }

    @Test
    void isRefusedAsAWholeForOneBadRowByItsLine() {
        String file = HEADER + "P1.A,10,CHF,B-1,2023-03-01,,\nP1.A,\"10,5\",CHF,B-2,2023-03-01,,\n"
                + "P1.A,5000,CHF,B-3,2023-03-01,,\nP9,1,CHF,B-4,2023-03-01,,\n";
        long before = side.position();

        HttpResponse<byte[]> answer = imported("planner", "?year=2023", file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = StartedSide.json(answer);
        assertThat(problem.get("code").stringValue()).isEqualTo("import-refused");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .containsExactly("/lines/3/amount", "/lines/4", "/lines/5/node");
        assertThat(outcomes(problem)).containsExactly("2 TO_BOOK", "3 REFUSED", "4 REFUSED", "5 REFUSED");
        assertThat(problem.get("rows").get(2).get("code").stringValue()).isEqualTo("over-allocation");
        assertThat(side.position()).isEqualTo(before);

        JsonNode preview = ok(imported("planner", "?year=2023&preview=true", file));
        assertThat(outcomes(preview)).isEqualTo(outcomes(problem));
    }

    @Test
    void saysInChineseWhatIsWrongWithARow() {
        String file = HEADER + "P1.A,\"10,5\",CHF,B-2,2023-03-01,,\nP1.A,5000,CHF,B-3,2023-03-01,,\n"
                + "P1.A,x,CHF,B-4,2023-13-01,,\n";

        HttpResponse<byte[]> answer = side.post("planner", IMPORT + "?year=2023", "text/csv", "zh", file);

        JsonNode problem = StartedSide.json(answer);
        List<String> messages = problem.get("rows")
                .valueStream()
                .map(row -> row.get("message").stringValue())
                .toList();
        assertThat(messages)
                .containsExactly(
                        "须用小数点而不用其他分隔符，例如1250.40；逗号的含义不予猜测",
                        "超出可用的分配额。请减少金额，或先增加分配。",
                        "amount 须为普通记法的数，小数点前最多18位、后最多6位，例如\"38000\"或\"82.5\"; date 须为存在的日期，例如2023-02-06");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("message").stringValue()))
                .isEqualTo(messages);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 422, bad-parameter",
        "?year=x, 422, bad-parameter",
        "?year=2023&preview=maybe, 422, bad-parameter",
        "?year=2023&year=2023, 422, bad-parameter",
        "?year=2023&dry=true, 422, bad-parameter",
        "?year=2024, 404, unknown-budget",
        "?year=2031, 422, outside-cycle"
    })
    void isRefusedForItsAddress(String query, int status, String code) {
        HttpResponse<byte[]> answer = imported("planner", query, HEADER + "P1.A,10,CHF,C-1,2023-03-01,,\n");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(StartedSide.code(answer)).isEqualTo(code);
    }

    @Test
    void isBookedWithAsManyRowsAsTheLimit() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < ExpenditureFile.ROWS_MAX; i++) {
            file.append("P1.A,0.01,CHF,F-").append(i).append(",2023-04-01,,\n");
        }

        JsonNode booked = ok(imported("planner", "?year=2023", file.toString()));
        assertThat(booked.get("booked").intValue()).isEqualTo(ExpenditureFile.ROWS_MAX);
        JsonNode again = ok(imported("planner", "?year=2023", file.toString()));
        assertThat(again.get("unchanged").intValue()).isEqualTo(ExpenditureFile.ROWS_MAX);
    }

    @Test
    void isRefusedFromSomebodyWhoMayNotBook() {
        String file = HEADER + "P1.A,10,CHF,D-1,2023-03-01,,\n";

        assertThat(imported("auditor", "?year=2023", file).statusCode()).isEqualTo(403);
        assertThat(imported("auditor", "?year=2023&preview=true", file).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isRefusedWhenItIsTooLarge() {
        String file = HEADER + "P1.A,10,CHF,E-1,2023-03-01,," + " ".repeat(ExpenditureFile.BYTES_MAX);

        assertThat(imported("planner", "?year=2023", file).statusCode()).isEqualTo(413);
    }

    private static List<String> outcomes(JsonNode answer) {
        return answer.get("rows")
                .valueStream()
                .map(row ->
                        row.get("line").longValue() + " " + row.get("outcome").stringValue())
                .toList();
    }

    private static JsonNode ok(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return StartedSide.json(answer);
    }

    private static HttpResponse<byte[]> imported(String account, String query, String file) {
        return side.post(account, IMPORT + query, "text/csv", file);
    }
}
