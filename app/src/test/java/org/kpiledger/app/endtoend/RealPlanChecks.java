package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.app.compose.SourceTree;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.log.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OP-23 as it is loaded at the first start, and what commands make of it, whichever way the parts are put into
 * processes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class RealPlanChecks {
    private static final String ALLOCATIONS = "/api/plans/OP-23/allocations?year=2023";

    private Api api;

    /** Starts all parts, and waits until they are ready. */
    abstract Api start() throws Exception;

    /** Tells all parts to stop, and waits until they have, with exit code 0. */
    abstract void stopInOrder() throws Exception;

    /** The entries in the database of the stopped system, read past all of our code. */
    abstract List<String> stored() throws Exception;

    /** Deletes all that can be made again from the topic. */
    abstract void deleteRows() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        api = start();
    }

    Api api() {
        return api;
    }

    @Test
    @Order(1)
    void reproducesTheTotalsAndEachPrintedShareOfTable1() throws Exception {
        JsonNode answer = api.get("planner", ALLOCATIONS);

        assertThat(answer.get("total").stringValue()).isEqualTo("4200000.00");
        assertThat(answer.get("allocated").stringValue()).isEqualTo("4200000.00");
        assertThat(answer.get("unallocated").stringValue()).isEqualTo("0.00");
        Map<String, String> shares = new TreeMap<>();
        answer.get("nodes")
                .forEach(node -> shares.put(
                        node.get("code").stringValue(), node.get("shareOfTotal").stringValue() + "%"));
        Map<String, String> printed = new TreeMap<>();
        plan().get("priorities")
                .forEach(priority -> printed.put(
                        priority.get("code").stringValue(),
                        priority.get("printedShareOfTotal").stringValue()));
        assertThat(shares).isEqualTo(printed).containsEntry("P3", "26.5%").hasSize(10);
    }

    @Test
    @Order(2)
    void reproducesTheSumsAndSharesOfAll15Themes() throws Exception {
        Map<String, String> themes = new TreeMap<>();
        api.get("planner", ALLOCATIONS)
                .get("nodes")
                .forEach(priority -> priority.get("children")
                        .forEach(theme -> themes.put(
                                theme.get("code").stringValue(),
                                theme.get("amount").stringValue() + " "
                                        + theme.get("shareOfTotal").stringValue() + "%")));
        Map<String, String> printed = new TreeMap<>();
        plan().get("priorities")
                .forEach(priority -> priority.get("themes")
                        .forEach(theme -> printed.put(
                                theme.get("code").stringValue(),
                                theme.get("budget").intValue() + ".00 "
                                        + theme.get("printedShareOfTotal").stringValue())));
        assertThat(themes).isEqualTo(printed).hasSize(15);
    }

    @Test
    @Order(3)
    void holdsTheWholePlan() throws Exception {
        JsonNode kpis = api.get("planner", "/api/plans/OP-23/kpis").get("kpis");
        int measures = 0;
        int contributions = 0;
        for (JsonNode kpi : kpis) {
            assertThat(kpi.get("definition").get("state").stringValue()).isEqualTo("PROPOSED");
            measures += kpi.get("measures").size();
            for (JsonNode measure : kpi.get("measures")) {
                for (JsonNode period : measure.get("periods")) {
                    contributions += period.get("contributions").intValue();
                }
            }
        }
        assertThat(kpis.size()).isEqualTo(82);
        assertThat(measures).isEqualTo(91);
        assertThat(contributions).isEqualTo(29);

        JsonNode risks = api.get("planner", "/api/plans/OP-23/risks").get("risks");
        int mitigations = 0;
        for (JsonNode risk : risks) {
            mitigations += risk.get("mitigations").size();
        }
        assertThat(risks.size()).isEqualTo(4);
        assertThat(mitigations).isEqualTo(13);

        assertThat(api.get("planner", "/api/plans/OP-23/activities?limit=1000")
                        .get("activities")
                        .size())
                .isEqualTo(218);
        assertThat(api.get("planner", "/api/plans/OP-23").get("discrepancies").size())
                .isEqualTo(66);
    }

    @Test
    @Order(4)
    void unitesTheCountriesOfContributionsInsteadOfAddingThem() throws Exception {
        JsonNode kpi = api.get("planner", "/api/plans/OP-23/kpis/P1.EMT.K2");
        JsonNode period = kpi.get("measures").get(0).get("periods").get(0);

        // Tonga stands in two contributions, Paraguay and Saint Kitts and Nevis in a third.
        assertThat(period.get("contributions").intValue()).isEqualTo(3);
        assertThat(period.get("value").stringValue()).isEqualTo("3");
    }

    @Test
    @Order(5)
    void showsACommandInTheQueryInTheAuditAndAsItWasKnownBefore() throws Exception {
        Api.Reply reply = api.command(
                "planner",
                "TransferBudget",
                "e2e-transfer",
                "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"from\":\"P3.ST\",\"to\":\"P1.EMT\",\"amount\":\"1000.00\","
                        + "\"currency\":\"CHF\",\"reason\":\"moved to training\"}");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        long position = reply.body().get("position").longValue();

        JsonNode after = api.get("auditor", ALLOCATIONS + "&minPosition=" + position);
        assertThat(amount(after, "P3")).isEqualByComparingTo("1110000.00");
        assertThat(amount(after, "P1")).isEqualByComparingTo("520000.00");
        assertThat(after.get("allocated").stringValue()).isEqualTo("4200000.00");

        JsonNode before = api.get("auditor", ALLOCATIONS + "&knownAt=@" + (position - 1));
        assertThat(amount(before, "P3")).isEqualByComparingTo("1111000.00");
        assertThat(before.get("asOf").get("position").longValue()).isEqualTo(position - 1);

        JsonNode audit = api.get(
                "auditor", "/api/audit?subject=OP-23/budget/2023&after=" + (position - 1) + "&minPosition=" + position);
        JsonNode entry = audit.get("entries").get(0);
        assertThat(entry.get("reason").stringValue()).isEqualTo("moved to training");
        assertThat(entry.get("role").stringValue()).isEqualTo("PLANNER");
        assertThat(entry.get("before").toString()).contains("338500.00");
        assertThat(entry.get("after").toString()).contains("337500.00");
    }

    @Test
    @Order(6)
    void answersTheSameCommandAgainAsTheFirstTimeAndRefusesItsKeyForAnother() throws Exception {
        String body = "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P1.EMT\",\"amount\":\"10.00\","
                + "\"currency\":\"CHF\",\"reference\":\"INV-7\",\"date\":\"2023-06-01\"}";
        Api.Reply first = api.command("planner", "RecordExpenditure", "e2e-spend", body);
        Api.Reply again = api.command("planner", "RecordExpenditure", "e2e-spend", body);
        Api.Reply other = api.command("planner", "RecordExpenditure", "e2e-spend", body.replace("10.00", "11.00"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    @Order(7)
    void letsOneOfTwoRacingCommandsLose() throws Exception {
        String body = "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"E1.XC\",\"amount\":\"10000.00\","
                + "\"currency\":\"CHF\",\"reference\":\"RACE-%d\",\"date\":\"2023-06-01\"}";
        List<Future<Api.Reply>> replies = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                String one = body.formatted(i);
                replies.add(two.submit(() -> api.command("planner", "RecordExpenditure", "", one)));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Api.Reply> reply : replies) {
            statuses.add(reply.get().status());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kpiledger.app.endtoend.BadInput#commands")
    @Order(8)
    void refusesBadInputAndNamesTheField(String what, String command, String body, int status, String pointer)
            throws Exception {
        long before = api.position();
        Api.Reply reply = api.command("planner", command, "", body);

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.code()).isNotEmpty();
        assertThat(reply.body().get("detail").stringValue()).isNotBlank();
        if (!pointer.isEmpty()) {
            List<String> pointers = new ArrayList<>();
            reply.body()
                    .get("errors")
                    .forEach(error -> pointers.add(error.get("pointer").stringValue()));
            assertThat(pointers).contains(pointer);
        }
        assertThat(api.position()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&limit=2", "limit=0", "limit=x", "after=-1", "wait=31", "colour=red"})
    @Order(9)
    void refusesAFeedThatIsAskedForBadlyAndNamesTheParameter(String query) throws Exception {
        HttpResponse<String> answer = api.raw("integrator", "/api/events?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/" + query.substring(0, query.indexOf('=')));
    }

    @Test
    @Order(9)
    void refusesWhatIsTooLargeOrOfAnotherType() throws Exception {
        long before = api.position();
        byte[] large = ("{\"planId\":\"" + "x".repeat(49 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(api.post("planner", "/api/commands/RaiseRisk", "application/json", large)
                        .status())
                .isEqualTo(413);
        assertThat(api.post("planner", "/api/commands/RaiseRisk", "text/plain", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(api.position()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void answersEachLineOfABatchAlone() throws Exception {
        List<JsonNode> answers = api.batch("planner", """
                {"command":"RaiseRisk","idempotencyKey":"b-1","body":{"planId":"OP-23","riskId":"R-B1","perspective":{"en":"Supply"},"description":{"en":"late"},"probability":"LOW","impact":"LOW"}}
                {"command":"RaiseRisk","idempotencyKey":"b-bad","body":{"planId":"OP-23"}}
                not json
                {"command":"AddMitigation","idempotencyKey":"b-2","body":{"planId":"OP-23","riskId":"R-B1","mitigation":"R-B1.M1","text":{"en":"order earlier"}}}
                """);

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).get("status").intValue()).isEqualTo(200);
        assertThat(answers.get(1).get("status").intValue()).isEqualTo(422);
        assertThat(answers.get(1).get("commandId").stringValue()).isEqualTo("b-bad");
        assertThat(answers.get(2).get("status").intValue()).isEqualTo(400);
        assertThat(answers.get(3).get("status").intValue()).isEqualTo(200);
        assertThat(answers.get(3).get("sequence").intValue()).isEqualTo(1);
    }

    @Test
    @Order(11)
    void judgesTheAuthorityBeforeTheRules() throws Exception {
        String tooMuch = "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P1.EMT\",\"amount\":\"9999999.00\","
                + "\"currency\":\"CHF\"}";

        assertThat(api.command("owner", "AllocateBudget", "", tooMuch).status()).isEqualTo(403);
        assertThat(api.command("planner", "AllocateBudget", "", tooMuch).status())
                .isEqualTo(409);
        assertThat(api.raw("nobody", ALLOCATIONS).statusCode()).isEqualTo(401);
        assertThat(api.raw("nobody", "/log/checkpoint").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(12)
    void takesAValueThroughReviewAndAClosedPeriod() throws Exception {
        GovernedValue value = new GovernedValue(api);
        value.isApprovedByThreePersons();
        value.goesBackToReviewWhenCorrected();
        value.entersAClosedPeriodByExceptionOnly();
        value.isReviewedByADelegate();
    }

    @Test
    @Order(13)
    void servesTheSameBytesOnTheFeedAndOnKafkaUnderTheCheckpoint() throws Exception {
        VerifierKey key =
                VerifierKey.parse(api.raw("integrator", "/log/key").body().strip());
        Checkpoint checkpoint = SignedCheckpoint.parse(
                        api.raw("integrator", "/log/checkpoint").body())
                .verify(key);
        List<String> feed = api.feed();
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (String line : feed) {
            tree = tree.append(LogHash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(feed).hasSize((int) checkpoint.size());
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        assertThat(Topic.values(kafkaAddress(), feed.size())).isEqualTo(feed);
    }

    @Test
    @Order(14)
    void describesEachOperationAndWhatItTakes() throws Exception {
        List<String> undescribed = new ArrayList<>();
        api.get("auditor", "/v3/api-docs")
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    if (!operation.getValue().has("summary")
                            || (path.getKey().startsWith("/api/commands/")
                                    && !operation
                                            .getValue()
                                            .path("description")
                                            .stringValue("")
                                            .startsWith("Needs "))) {
                        undescribed.add(name);
                    }
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if (!parameter.has("description")) {
                            undescribed.add(name + " " + parameter.get("name"));
                        }
                    });
                }));
        assertThat(undescribed).isEmpty();
    }

    @Test
    @Order(14)
    void keepsEvidenceAndSaysWhoCouldApprove() throws Exception {
        byte[] file = "country,networks\nTON,1\n".getBytes(StandardCharsets.UTF_8);
        String address = "/api/evidence/"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(api.put("owner", address, file).status()).isEqualTo(201);
        assertThat(api.raw("auditor", address).body()).isEqualTo("country,networks\nTON,1\n");
        assertThat(api.put("auditor", address, file).status()).isEqualTo(403);

        String now = "&minPosition=" + api.position();
        JsonNode authority = api.get("auditor", "/api/authority?role=APPROVER&plan=OP-23&priority=P1" + now);
        assertThat(authority
                        .get("could")
                        .valueStream()
                        .filter(could -> !could.has("onBehalfOf"))
                        .count())
                .isEqualTo(2);
        assertThat(api.get("auditor", "/api/exceptions?plan=OP-23" + now)
                        .get("exceptions")
                        .valueStream()
                        .map(entry -> entry.get("kinds").get(0).stringValue()))
                .containsExactly("LATE_ENTRY_GRANTED", "LATE_ENTRY_USED", "DELEGATION_GIVEN", "ACTED_ON_BEHALF");
        JsonNode periods = api.get("auditor", "/api/plans/OP-23/periods?" + now.substring(1))
                .get("periods");
        assertThat(periods.size()).isEqualTo(20);
        JsonNode year2024 = periods.get(5);
        assertThat(year2024.get("state").stringValue()).isEqualTo("CLOSED");
        assertThat(year2024.get("lateEntries").get(0).get("usedBy").size()).isEqualTo(1);
        assertThat(api.command("owner", "ApproveKpi", "", "{\"planId\":\"OP-23\",\"kpi\":\"P1.EMT.K3\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("auditor", "/api/refusals")
                        .get("refusals")
                        .get(0)
                        .get("subject")
                        .stringValue())
                .isEqualTo("OP-23/kpi/P1.EMT.K3");
    }

    @Test
    @Order(15)
    void rebuildsTheSameAnswersFromPosition1() throws Exception {
        Map<String, JsonNode> before = answers(api);
        long position = api.position();
        stopInOrder();
        assertThat(stored()).isEqualTo(feedOf(before));
        deleteRows();
        api = start();

        assertThat(api.position()).isEqualTo(position);
        assertThat(answers(api)).isEqualTo(before);
    }

    private List<String> feedOf(Map<String, JsonNode> answers) {
        List<String> lines = new ArrayList<>();
        Objects.requireNonNull(answers.get("feed")).forEach(line -> lines.add(line.stringValue()));
        return lines;
    }

    static Map<String, JsonNode> answers(Api api) throws Exception {
        Map<String, JsonNode> answers = new TreeMap<>();
        long position = api.position();
        for (String path : List.of(
                "/api/plans/OP-23",
                ALLOCATIONS,
                "/api/plans/OP-23/kpis",
                "/api/plans/OP-23/kpis/P1.EMT.K2/values",
                "/api/plans/OP-23/risks",
                "/api/plans/OP-23/activities?limit=1000",
                "/api/plans/OP-23/periods",
                "/api/authority?role=APPROVER&plan=OP-23",
                "/api/exceptions?plan=OP-23",
                "/api/audit?limit=1000",
                "/api/audit?limit=1000&after=1000")) {
            answers.put(path, api.get("auditor", path + (path.contains("?") ? "&" : "?") + "minPosition=" + position));
        }
        var mapper = JsonMapper.builder().build();
        answers.put("feed", mapper.valueToTree(api.feed()));
        return answers;
    }

    private String kafkaAddress() throws Exception {
        return api.get("admin", "/api/status").get("kafka").stringValue();
    }

    private static BigDecimal amount(JsonNode allocations, String code) {
        for (JsonNode node : allocations.get("nodes")) {
            if (node.get("code").stringValue().equals(code)) {
                return new BigDecimal(node.get("amount").stringValue());
            }
        }
        throw new AssertionError("no node " + code);
    }

    private static JsonNode plan() throws Exception {
        return JsonMapper.builder().build().readTree(SourceTree.text("plans/op-23.json"));
    }
}
