package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.TestBroker;
import org.kpiledger.query.status.RowsHealth;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueriesOverHttpTest {
    private static final int LENGTH = 200;
    private static final TestLog LOG = RandomHistory.of(42, LENGTH);

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext side;
    private static int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        TestBroker broker = TestBroker.shared();
        EventsTopic topic = broker.create(EventsTopic.NAME);
        broker.send(topic, 0, LOG.bytes());
        side = new SpringApplicationBuilder(QuerySideApplication.class)
                .run(
                        "--server.port=0",
                        "--kpiledger.data=" + folder,
                        "--kpiledger.kafka.bootstrap-servers=" + broker.address());
        port = Integer.parseInt(Objects.requireNonNull(side.getEnvironment().getProperty("local.server.port")));
        // Until all that the topic holds is in the rows, the health is bad and the interface says that it is loading.
        await().atMost(Duration.ofSeconds(60)).until(() -> health().equals("UP"));
    }

    private static String health() {
        return side.getBean(RowsHealth.class).health().getStatus().getCode();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void allocationsOfAYearOverTheWholePlan() {
        JsonNode view = ok("/api/plans/OP-23/allocations?year=2023&minPosition=" + LENGTH);

        assertThat(view.get("currency").stringValue()).isEqualTo("CHF");
        assertThat(view.get("total").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(view.get("status").stringValue()).isIn("PRELIMINARY", "FINAL");
        assertThat(view.get("committed").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(view.get("available").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(view.get("revisions").isArray()).isTrue();
        assertThat(view.get("nodes").size()).isEqualTo(2);
        assertThat(view.get("nodes").get(0).get("children").size()).isEqualTo(2);
        assertThat(view.get("nodes").get(0).get("shareOfTotal").stringValue()).matches("\\d+\\.\\d");
        assertThat(view.get("asOf").get("position").longValue()).isEqualTo(LENGTH);
        assertThat(view.get("asOf").get("knownAt").stringValue()).isEqualTo("2026-01-01T00:03:20.000000Z");
    }

    @Test
    void commitmentsAndPledgesOfAYear() {
        String at = "year=2023&validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode commitments = ok("/api/plans/OP-23/commitments?" + at);
        JsonNode commitment = commitments.get("commitments").get(0);
        assertThat(commitment.get("reference").stringValue()).startsWith("PO ");
        assertThat(commitment.get("outstanding").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(commitments.get("outstanding").stringValue())
                .isEqualTo(ok("/api/plans/OP-23/allocations?" + at)
                        .get("committed")
                        .stringValue());

        JsonNode pledges = ok("/api/plans/OP-23/pledges?" + at);
        JsonNode pledge = pledges.get("pledges").get(0);
        assertThat(pledge.get("original").get("currency").stringValue()).isIn("CHF", "EUR");
        assertThat(pledge.get("inPlanCurrency").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(pledge.get("state").stringValue()).isIn("PLEDGED", "WITHDRAWN");
        assertThat(ok("/api/plans/OP-23/pledges?year=2023&knownAt=@9")
                        .get("pledges")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void spendStandsBesideResult() {
        String at = "year=2023&validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode view = ok("/api/plans/OP-23/spend-beside-result?" + at);
        JsonNode priority = view.get("nodes").get(0);
        assertThat(priority.get("spent").stringValue())
                .isEqualTo(ok("/api/plans/OP-23/allocations?" + at)
                        .get("nodes")
                        .get(0)
                        .get("spent")
                        .stringValue());
        assertThat(priority.get("kpis").size())
                .isEqualTo(ok("/api/plans/OP-23/kpis?priority=P1&validAt=2023-12-31&minPosition=" + LENGTH)
                        .get("kpis")
                        .size());
        assertThat(priority.has("costPerUnit")).isNotEqualTo(priority.has("noCostPerUnit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "pledges", "spend-beside-result"})
    void answersOnMoneyNeedAYearThatHasABudget(String question) {
        assertThat(get("/api/plans/OP-23/" + question).statusCode()).isEqualTo(422);
        assertThat(get("/api/plans/OP-23/" + question + "?year=x").statusCode()).isEqualTo(422);
        assertThat(code(get("/api/plans/OP-23/" + question + "?year=2025"))).isEqualTo("unknown-budget");
        assertThat(code(get("/api/plans/OP-99/" + question + "?year=2023"))).isEqualTo("unknown-plan");
    }

    @Test
    void bothClocksMoveTheAnswer() {
        String path = "/api/plans/OP-23/allocations?year=2023&minPosition=" + LENGTH;
        JsonNode first = ok(path + "&knownAt=@9");
        assertThat(first.get("allocated").stringValue()).isEqualTo("0.00");
        assertThat(first.get("nodes").get(0).get("shareOfTotal").stringValue()).isEqualTo("0.0");
        assertThat(first.get("nodes").get(0).get("children").get(0).has("shareOfParent"))
                .isFalse();
        assertThat(first.get("asOf").get("position").longValue()).isEqualTo(9);

        HttpResponse<String> outside = get(path + "&validAt=2022-12-31");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(code(outside)).isEqualTo("valid-at-outside-cycle");
        JsonNode instant = ok(path + "&knownAt=" + TestLog.time(9).plusMillis(5));
        assertThat(instant).isEqualTo(first);
    }

    @Test
    void namesStandInBothLanguages() {
        JsonNode plan = ok("/api/plans/OP-23?minPosition=" + LENGTH);

        assertThat(plan.get("name").get("zh").stringValue()).isEqualTo("2023年运作规划");
        assertThat(plan.get("priorities")
                        .get(0)
                        .get("themes")
                        .get(0)
                        .get("code")
                        .stringValue())
                .isEqualTo("P1.A");
        assertThat(ok("/api/plans").get("plans").get(0).get("planId").stringValue())
                .isEqualTo("OP-23");
    }

    @Test
    void kpisRisksAndActivitiesAnswerWhole() {
        String at = "minPosition=" + LENGTH;
        JsonNode kpis = ok("/api/plans/OP-23/kpis?" + at).get("kpis");
        assertThat(kpis.size()).isEqualTo(4);
        assertThat(ok("/api/plans/OP-23/kpis?priority=P2&" + at).get("kpis").isEmpty())
                .isTrue();
        assertThat(ok("/api/plans/OP-23/kpis/P1.A.K1?" + at).get("definitions").size())
                .isPositive();
        JsonNode values = ok("/api/plans/OP-23/kpis/P1.A.K1/values?" + at).get("values");
        assertThat(values.get(0).get("valueId").stringValue()).startsWith("OP-23/value/P1.A.K1/m/202");
        assertThat(ok("/api/plans/OP-23/risks?" + at)
                        .get("risks")
                        .get(0)
                        .get("rating")
                        .intValue())
                .isBetween(1, 9);
        JsonNode page = ok("/api/plans/OP-23/activities?limit=1&" + at);
        assertThat(page.get("activities").size()).isEqualTo(1);
        assertThat(page.get("next").longValue())
                .isEqualTo(page.get("activities").get(0).get("position").longValue());
    }

    @Test
    void theAuditTrailIsPagedAndFiltered() {
        JsonNode page = ok("/api/audit?type=BudgetAllocated&subject=OP-23/*&limit=2&minPosition=" + LENGTH);

        assertThat(page.get("entries").size()).isEqualTo(2);
        JsonNode entry = page.get("entries").get(0);
        assertThat(entry.get("type").stringValue()).isEqualTo("BudgetAllocated");
        assertThat(entry.get("reason").stringValue()).isEqualTo("as agreed");
        assertThat(entry.get("before").propertyNames())
                .isEqualTo(entry.get("after").propertyNames());
        JsonNode next = ok("/api/audit?type=BudgetAllocated&subject=OP-23/*&limit=2&after="
                + page.get("next").longValue());
        assertThat(next.get("entries").get(0).get("position").longValue())
                .isGreaterThan(page.get("next").longValue());
        assertThat(ok("/api/audit?from=@3&to=@5").get("entries").size()).isEqualTo(3);
        assertThat(ok("/api/audit?knownAt=@5&after=3").get("entries").size()).isEqualTo(2);
    }

    @Test
    void theAuditTrailIsReadFromItsEndBackToItsStart() {
        String query = "/api/audit?subject=OP-23/*&minPosition=" + LENGTH;
        List<Long> whole = positions(ok(query + "&limit=1000"));
        JsonNode last = ok(query + "&limit=3&order=desc");
        assertThat(positions(last)).isEqualTo(whole.reversed().subList(0, 3));
        long next = last.get("next").longValue();
        assertThat(next).isEqualTo(whole.reversed().get(2));

        JsonNode rest = ok(query + "&limit=1000&order=desc&before=" + next);
        assertThat(positions(rest)).isEqualTo(whole.reversed().subList(3, whole.size()));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void theAuditTrailBetweenTwoPositions() {
        String query = "/api/audit?after=3&minPosition=" + LENGTH;
        assertThat(positions(ok(query + "&before=6"))).containsExactly(4L, 5L);
        assertThat(positions(ok(query + "&before=6&order=asc"))).containsExactly(4L, 5L);
        assertThat(positions(ok(query + "&before=6&order=desc"))).containsExactly(5L, 4L);
        assertThat(positions(ok(query + "&before=6&knownAt=@4"))).containsExactly(4L);
        assertThat(positions(ok(query + "&before=0"))).isEmpty();
    }

    @Test
    void theAuditTrailIsSearchedByRoleAndReason() {
        String query = "/api/audit?limit=3&minPosition=" + LENGTH;
        assertThat(positions(ok(query + "&role=PLANNER&reason=As%20AGREED"))).containsExactly(1L, 2L, 3L);
        assertThat(positions(ok(query + "&role=APPROVER"))).isEmpty();
        assertThat(positions(ok(query + "&reason=as%25agreed"))).isEmpty();
    }

    @Test
    void theAuditTrailIsATableForSpreadsheetsToo() {
        String query = "/api/audit?subject=OP-23/budget/2023&limit=2&minPosition=" + LENGTH;
        HttpResponse<String> answer = get(query + "&format=csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(answer.body()).startsWith("position,time,actor,role,onBehalfOf,type,subject,reason,");
        assertThat(answer.body().split("\r\n")).hasSize(3);
        assertThat(get(query, "text/csv").body()).isEqualTo(answer.body());
        assertThat(get(query, "application/json, text/csv;q=0.5").body()).startsWith("{");
        assertThat(get(query + "&format=json", "text/csv").body()).startsWith("{");

        String last = answer.body().split("\r\n")[2].split(",")[0];
        assertThat(get(query + "&format=csv&after=" + last).body()).doesNotContain("\r\n" + last + ",");
        HttpResponse<String> refused = get("/api/audit?colour=red", "text/csv");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("bad-parameter");
    }

    @Test
    void twoMomentsAreCompared() {
        String query = "/api/diff?plan=OP-23&minPosition=" + LENGTH;
        JsonNode between = ok(query + "&from=@3&to=@" + LENGTH);
        assertThat(between.get("from").get("position").longValue()).isEqualTo(3);
        assertThat(between.get("to").get("position").longValue()).isEqualTo(LENGTH);
        assertThat(between.get("changes")
                        .valueStream()
                        .map(change -> change.get("kind").stringValue())
                        .distinct())
                .containsExactlyInAnyOrder("plan", "kpis", "budget", "risks", "activities", "findings");
        assertThat(between.get("changes")
                        .valueStream()
                        .map(change -> change.get("position").longValue()))
                .isSorted();

        JsonNode budget = ok(query + "&from=@9&kind=budget").get("changes");
        JsonNode node = budget.valueStream()
                .filter(change -> change.get("item").stringValue().equals("OP-23/budget/2023/P1"))
                .findFirst()
                .orElseThrow();
        assertThat(node.get("subject").stringValue()).isEqualTo("OP-23/budget/2023");
        assertThat(node.get("change").stringValue()).isEqualTo("ADDED");
        assertThat(node.get("fields").get(0).get("field").stringValue()).isEqualTo("allocated");
        assertThat(node.get("fields").get(0).has("before")).isFalse();

        JsonNode back = ok(query + "&to=@9&kind=budget&from=" + TestLog.time(LENGTH));
        assertThat(back.get("changes").size()).isEqualTo(budget.size());
        assertThat(back.get("changes")
                        .valueStream()
                        .filter(change -> change.get("item").stringValue().equals("OP-23/budget/2023/P1"))
                        .map(change -> change.get("change").stringValue()))
                .containsExactly("REMOVED");
        assertThat(budget.valueStream()
                        .map(change -> change.get("subject").stringValue())
                        .distinct())
                .containsExactly("OP-23/budget/2023");
    }

    @Test
    void twoDaysAreComparedAsKnownNow() {
        String query = "/api/diff?plan=OP-23&from=@" + LENGTH + "&minPosition=" + LENGTH;
        assertThat(ok(query).get("changes").isEmpty()).isTrue();
        JsonNode days = ok(query + "&fromValidAt=2023-02-01&validAt=2023-06-30");
        assertThat(days.get("changes").isEmpty()).isFalse();
        assertThat(days.get("from").get("validAt").stringValue()).isEqualTo("2023-02-01");
        assertThat(days.get("to").get("validAt").stringValue()).isEqualTo("2023-06-30");
    }

    @Test
    void kpisTellTheirStatusByItsRuleAndTheirTotals() {
        String at = "minPosition=" + LENGTH;
        JsonNode list = ok("/api/plans/OP-23/kpis?validAt=2023-12-31&" + at);
        JsonNode totals = list.get("totals");
        assertThat(totals.get("kpis").intValue()).isEqualTo(4);
        assertThat(totals.get("byStatus").propertyNames())
                .containsExactlyInAnyOrder("ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_DATA");
        assertThat(totals.get("valuesByState").get("WITHDRAWN").isIntegralNumber())
                .isTrue();
        assertThat(totals.get("changedSinceApproval").get("count").isIntegralNumber())
                .isTrue();
        int rated = 0;
        for (String rating : List.of("ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_DATA")) {
            for (JsonNode kpi : ok("/api/plans/OP-23/kpis?validAt=2023-12-31&status=" + rating + "&" + at)
                    .get("kpis")) {
                assertThat(kpi.get("status").get("value").stringValue()).isEqualTo(rating);
                assertThat(kpi.get("status").get("rule").stringValue()).isEqualTo("progress-1");
                rated++;
            }
        }
        assertThat(rated).isEqualTo(4);

        JsonNode kpi = ok("/api/plans/OP-23/kpis/P1.A.K1?" + at);
        JsonNode version = kpi.get("definitions").get(0);
        assertThat(version.get("proposed").get("actor").stringValue()).isEqualTo("p-8f2c41d09a77");
        assertThat(version.get("sheet").get("measures").get(0).get("unit").stringValue())
                .isEqualTo("COUNTRY");
        JsonNode step = ok("/api/plans/OP-23/kpis/P1.A.K1/values?steps=true&" + at)
                .get("values")
                .get(0)
                .get("steps")
                .get(0);
        assertThat(step.get("type").stringValue()).isEqualTo("RECORDED");
        assertThat(step.get("role").stringValue()).isEqualTo("PLANNER");
        assertThat(step.get("reason").stringValue()).isEqualTo("as agreed");
    }

    @Test
    void theMatrixPlacesEachRiskThatIsNotClosed() {
        String at = "validAt=2023-01-01&minPosition=" + LENGTH;
        JsonNode matrix = ok("/api/plans/OP-23/risk-matrix?" + at);

        assertThat(matrix.get("rating").stringValue()).isEqualTo("inherent");
        assertThat(matrix.get("cells").size()).isEqualTo(9);
        assertThat(matrix.get("totals").get("risks").intValue()).isEqualTo(1);
        assertThat(matrix.get("cells")
                        .valueStream()
                        .filter(cell -> cell.get("rating").intValue() == 6)
                        .mapToInt(cell -> cell.get("risks").size())
                        .sum())
                .isEqualTo(1);
        JsonNode residual = ok("/api/plans/OP-23/risk-matrix?rating=residual&knownAt=@20&" + at);
        assertThat(residual.get("notRated").get(0).stringValue()).isEqualTo("R-1");
    }

    @Test
    void theMovementNamesBothMoments() {
        JsonNode movement = ok("/api/plans/OP-23/risk-matrix/movement?from=@3&to=@" + LENGTH
                + "&validAt=2023-01-01&minPosition=" + LENGTH);

        assertThat(movement.get("from").get("position").longValue()).isEqualTo(3);
        assertThat(movement.get("to").get("position").longValue()).isEqualTo(LENGTH);
        JsonNode move = movement.get("risks").get(0);
        assertThat(move.get("direction").stringValue()).isEqualTo("NEW");
        assertThat(move.has("from")).isFalse();
        assertThat(move.get("to").get("rating").intValue()).isEqualTo(6);
        assertThat(movement.get("totals").get("NEW").intValue()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsAskedForADay() {
        JsonNode overdue = ok("/api/plans/OP-23/risks/overdue?validAt=2023-01-01&minPosition=" + LENGTH);

        assertThat(overdue.get("overdue").isEmpty()).isTrue();
        assertThat(overdue.get("asOf").get("validAt").stringValue()).isEqualTo("2023-01-01");
    }

    @Test
    void theStatusNamesEveryProjection() {
        ok("/api/plans?minPosition=" + LENGTH);
        JsonNode status = ok("/api/status");
        assertThat(status.get("position").longValue()).isEqualTo(LENGTH);
        JsonNode projections = status.get("projections");

        assertThat(projections.valueStream().map(part -> part.get("name").stringValue()))
                .containsExactly(
                        "plan",
                        "allocations",
                        "kpis",
                        "risks",
                        "activities",
                        "findings",
                        "periods",
                        "reviews",
                        "access",
                        "exceptions",
                        "audit");
        assertThat(projections.get(0).get("version").intValue()).isEqualTo(2);
        assertThat(projections.get(0).has("problem")).isFalse();
        assertThat(ok("/actuator/health").get("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void whatIsNotThereYetIs503AfterWaiting() {
        HttpResponse<String> answer = get("/api/plans?minPosition=" + (LENGTH + 1));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("not-yet-visible");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans?colour=red, /colour",
        "/api/plans/OP-23/findings?status=OPEN, /status",
        "/api/plans/OP-23/findings?severity=GRAVE, /severity",
        "/api/plans/OP-23/allocations, /year",
        "/api/plans/OP-23/allocations?year=next, /year",
        "/api/plans?validAt=2023-02-30, /validAt",
        "/api/plans?validAt=2023, /validAt",
        "/api/plans?knownAt=yesterday, /knownAt",
        "/api/plans?knownAt=@-1, /knownAt",
        "/api/plans?minPosition=1&minPosition=2, /minPosition",
        "/api/plans?minPosition=1e9, /minPosition",
        "/api/plans/OP-23/kpis?status=GREEN, /status",
        "/api/plans/OP-23/kpis/P1.A.K1/values?steps=yes, /steps",
        "/api/plans/OP-23/activities?limit=0, /limit",
        "/api/plans/OP-23/activities?limit=1001, /limit",
        "/api/plans/OP-23/activities?country=XXX, /country",
        "/api/plans/OP-23/activities?priority=P9, /priority",
        "/api/plans/OP-23/activities?theme=P9.X, /theme",
        "/api/plans/OP-23/kpis?priority=P9, /priority",
        "/api/plans/OP-23/kpis?owner=a%2Fb, /owner",
        "/api/diff?plan=OP-23&from=@9&validAt=2023-01-01&fromValidAt=2023-01-01&toValidAt=2023-01-01, /validAt",
        "/api/plans/OP-23/risks/overdue?days=30, /days",
        "/api/plans/OP-23/risk-matrix?rating=RESIDUAL, /rating",
        "/api/plans/OP-23/risk-matrix/movement, /from",
        "/api/plans/OP-23/risk-matrix/movement?from=@1&rating=gross, /rating",
        "/api/plans/OP-23/risk-matrix/movement?from=@1&knownAt=@2, /knownAt",
        "/api/plans/OP-23/risk-matrix/movement?from=@90&to=@80, /to",
        "/api/plans/OP-23/risk-matrix/movement?from=@80&to=@90&fromValidAt=2023-06-01&toValidAt=2023-05-01, /toValidAt",
        "/api/authority?plan=OP-23, /role",
        "/api/authority?role=APPROVER, /plan",
        "/api/authority?role=KING&plan=OP-23, /role",
        "/api/authority?role=APPROVER&plan=OP-23&priority=P9, /priority",
        "/api/authority?role=APPROVER&plan=OP-23&value=x, /value",
        "/api/authority?role=APPROVER&plan=OP-24&value=OP-23/value/P1.A.K1/m/2023/GLO/-, /value",
        "/api/authority?role=APPROVER&plan=OP-23&region=ASP&value=OP-23/value/P1.A.K1/m/2023/GLO/-, /region",
        "/api/exceptions, /plan",
        "/api/exceptions?plan=OP-23&kind=NONE, /kind",
        "/api/audit?type=Nonsense, /type",
        "/api/audit?from=@x, /from",
        "/api/audit?before=-1, /before",
        "/api/audit?order=newest, /order",
        "/api/audit?role=KING, /role",
        "/api/audit?reason=, /reason",
        "/api/audit?format=xml, /format",
        "/api/diff?from=@1, /plan",
        "/api/diff?plan=OP-23, /from",
        "/api/diff?plan=OP-23&from=yesterday, /from",
        "/api/diff?plan=OP-23&from=@1&kind=values, /kind",
        "/api/diff?plan=OP-23&from=@1&toValidAt=2023-02-30, /toValidAt",
        "/api/diff?plan=OP-23&from=@1&knownAt=@2, /knownAt",
    })
    void aBadParameterIsNamed(String path, String pointer) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("bad-parameter");
        assertThat(json(answer).get("errors").get(0).get("pointer").stringValue())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans?knownAt=2999-01-01T00:00:00Z, moment-in-future, /knownAt",
        "/api/diff?plan=OP-23&from=@1&to=2999-01-01T00:00:00Z, moment-in-future, /to",
        "/api/plans/OP-23/kpis?validAt=2031-01-01, valid-at-outside-cycle, /validAt",
        "/api/diff?plan=OP-23&from=@9&fromValidAt=2022-12-31, valid-at-outside-cycle, /fromValidAt",
    })
    void aMomentThatNobodyCanAskAboutHasACodeOfItsOwn(String path, String code, String pointer) {
        ok("/api/plans?minPosition=" + LENGTH);
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(json(answer).get("errors").get(0).get("pointer").stringValue())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans/OP-24, unknown-plan",
        "/api/plans/OP-24/kpis, unknown-plan",
        "/api/plans/OP-24/risks, unknown-plan",
        "/api/plans/OP-24/risks/overdue, unknown-plan",
        "/api/plans/OP-24/risk-matrix, unknown-plan",
        "/api/plans/OP-24/risk-matrix/movement?from=@1, unknown-plan",
        "/api/plans/OP-24/activities, unknown-plan",
        "/api/plans/OP-24/periods, unknown-plan",
        "/api/authority?role=APPROVER&plan=OP-24, unknown-plan",
        "/api/authority?role=APPROVER&plan=OP-23&value=OP-23/value/P9.X.K1/m/2023/GLO/-, unknown-value",
        "/api/exceptions?plan=OP-24, unknown-plan",
        "/api/plans/OP-23/allocations?year=2024, unknown-budget",
        "/api/plans/OP-23/kpis/P9.X.K1, unknown-kpi",
        "/api/plans/OP-23/kpis/P9.X.K1/values, unknown-kpi",
        "/api/plans/OP-23/kpis/%20, unknown-kpi",
        "/api/plans/OP-23?knownAt=@1, unknown-plan",
        "/api/diff?plan=OP-24&from=@1, unknown-plan",
    })
    void whatDoesNotExistIs404(String path, String code) {
        HttpResponse<String> answer = get(path + (path.contains("?") ? "&" : "?") + "minPosition=" + LENGTH);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans",
                "/api/plans/{plan}",
                "/api/plans/{plan}/allocations",
                "/api/plans/{plan}/kpis",
                "/api/plans/{plan}/kpis/{kpi}",
                "/api/plans/{plan}/kpis/{kpi}/values",
                "/api/plans/{plan}/risks",
                "/api/plans/{plan}/risks/overdue",
                "/api/plans/{plan}/risk-matrix",
                "/api/plans/{plan}/risk-matrix/movement",
                "/api/plans/{plan}/activities",
                "/api/diff",
                "/api/plans/{plan}/periods",
                "/api/authority",
                "/api/exceptions",
                "/api/audit"
            })
    void theParametersThatAreTakenAreThoseDescribed(String path) {
        JsonNode query = ok("/v3/api-docs").get("paths").get(path).get("get");
        List<String> described = query.get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();

        HttpResponse<String> refused = get(path.replace("{plan}", "OP-23").replace("{kpi}", "P1.A.K1") + "?colour=red");
        String detail = json(refused).get("detail").stringValue();
        String taken = detail.substring(detail.indexOf("takes ") + 6, detail.length() - 1);
        assertThat(taken.split(", ")).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void nobodyReadsWithoutLogin() throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri("/api/plans")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theApplicationHasNoDataSourceOfOurs() {
        assertThat(side.getBeansOfType(DataSource.class)).isEmpty();
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> get(String path) {
        return get(path, "*/*");
    }

    private HttpResponse<String> get(String path, String accept) {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Accept", accept)
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static List<Long> positions(JsonNode trail) {
        return trail.get("entries")
                .valueStream()
                .map(entry -> entry.get("position").longValue())
                .toList();
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).get("code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
