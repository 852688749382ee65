package org.kpiledger.app.endtoend;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What must be refused, with the status and the field that the problem document names. */
final class BadInput {
    private static final String ALLOCATE = "AllocateBudget";

    private BadInput() {}

    static Stream<Arguments> commands() {
        return Stream.of(
                bad("malformed JSON", ALLOCATE, "{\"planId\":", 400, ""),
                bad("no JSON object", ALLOCATE, "[]", 400, ""),
                bad("empty body", ALLOCATE, "", 400, ""),
                bad("text behind it", ALLOCATE, allocate("\"1.00\"") + "{}", 400, ""),
                bad("duplicate key", ALLOCATE, "{\"planId\":\"OP-23\",\"planId\":\"OP-24\"}", 400, ""),
                bad("NaN", ALLOCATE, allocate("NaN"), 400, ""),
                bad("unknown command", "MintMoney", "{}", 404, ""),
                bad("unknown field", ALLOCATE, allocate("\"1.00\",\"colour\":\"red\""), 422, "/colour"),
                bad("wrong type", ALLOCATE, allocate("true"), 422, "/amount"),
                bad("a number for an amount", ALLOCATE, allocate("12.5"), 422, "/amount"),
                bad("null", ALLOCATE, allocate("null"), 422, "/amount"),
                bad("missing field", ALLOCATE, "{\"planId\":\"OP-23\",\"fiscalYear\":2023}", 422, "/node"),
                bad("year as text", ALLOCATE, allocate("\"1.00\"").replace("2023", "\"2023\""), 422, "/fiscalYear"),
                bad("negative amount", ALLOCATE, allocate("\"-1.00\""), 422, "/amount"),
                bad("no amount", ALLOCATE, allocate("\"0.00\""), 422, "/amount"),
                bad("too precise", ALLOCATE, allocate("\"1.001\""), 422, "/amount"),
                bad("1e400 as text", ALLOCATE, allocate("\"1e400\""), 422, "/amount"),
                bad("1e400 as number", ALLOCATE, allocate("1e400"), 422, "/amount"),
                bad("over the parent", ALLOCATE, allocate("\"9999999.00\""), 409, ""),
                bad("unknown node", ALLOCATE, allocate("\"1.00\"").replace("P1.EMT", "P9.XYZ"), 422, "/node"),
                bad("bad code", ALLOCATE, allocate("\"1.00\"").replace("P1.EMT", "P1 EMT"), 422, "/node"),
                bad("unknown plan", ALLOCATE, allocate("\"1.00\"").replace("OP-23", "OP-99"), 404, ""),
                bad("wrong currency", ALLOCATE, allocate("\"1.00\"").replace("CHF", "EUR"), 422, "/currency"),
                bad("no currency at all", ALLOCATE, allocate("\"1.00\"").replace("CHF", "ZZZ"), 422, "/currency"),
                bad(
                        "year outside the cycle",
                        ALLOCATE,
                        allocate("\"1.00\"").replace("2023", "2031"),
                        422,
                        "/fiscalYear"),
                bad("a date that does not exist", "RecordExpenditure", spend("2023-02-30"), 422, "/date"),
                bad("a date of another year", "RecordExpenditure", spend("2024-02-01"), 422, "/date"),
                bad("empty name", "RaiseRisk", risk("\"\""), 422, "/perspective/en"),
                bad("10,000 characters", "RaiseRisk", risk("\"" + "x".repeat(10_000) + "\""), 422, "/perspective/en"),
                bad("control character", "RaiseRisk", risk("\"a\\u0007b\""), 422, "/perspective/en"),
                bad("line feed in a name", "RaiseRisk", risk("\"a\\nb\""), 422, "/perspective/en"),
                bad("lone surrogate", "RaiseRisk", risk("\"a\\ud800b\""), 422, "/perspective/en"),
                bad("noncharacter", "RaiseRisk", risk("\"a\\uffffb\""), 422, "/perspective/en"),
                bad("bidirectional override", "RaiseRisk", risk("\"a\\u202eb\""), 422, "/perspective/en"),
                bad("unknown language", "RaiseRisk", risk("\"a\",\"xx\":\"b\""), 422, "/perspective/xx"),
                bad("unknown level", "RaiseRisk", risk("\"a\"").replace("\"LOW\"", "\"low\""), 422, "/probability"),
                bad("no reason where one is needed", "AcceptClock", "{}", 422, "/reason"),
                bad("control character in the reason", "RaiseRisk", withReason("a\\u0000b"), 422, "/reason"));
    }

    private static Arguments bad(String what, String command, String body, int status, String pointer) {
        return Arguments.of(what, command, body, status, pointer);
    }

    private static String allocate(String amount) {
        return "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P1.EMT\",\"currency\":\"CHF\",\"amount\":" + amount
                + "}";
    }

    private static String spend(String date) {
        return "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P1.EMT\",\"currency\":\"CHF\",\"amount\":\"1.00\","
                + "\"reference\":\"INV-1\",\"date\":\"" + date + "\"}";
    }

    private static String risk(String perspective) {
        return "{\"planId\":\"OP-23\",\"riskId\":\"R-BAD\",\"perspective\":{\"en\":" + perspective + "},"
                + "\"description\":{\"en\":\"x\"},\"probability\":\"LOW\",\"impact\":\"LOW\"}";
    }

    private static String withReason(String reason) {
        return risk("\"a\"").replace("\"probability\"", "\"reason\":\"" + reason + "\",\"probability\"");
    }
}
