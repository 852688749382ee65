package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.projections.TestLog;
import tools.jackson.databind.JsonNode;

/** What is asked about the audit trail, and between two moments, over HTTP. */
class AuditTrailOverHttpTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void theAuditTrailIsPagedAndFiltered() {
        JsonNode page = side.ok("/api/audit?type=BudgetAllocated&subject=OP-23/*&limit=2&minPosition=" + LENGTH);

        assertThat(page.get("entries").size()).isEqualTo(2);
        JsonNode entry = page.get("entries").get(0);
        assertThat(entry.get("type").stringValue()).isEqualTo("BudgetAllocated");
        assertThat(entry.get("reason").stringValue()).isEqualTo("as agreed");
        assertThat(entry.get("before").propertyNames())
                .isEqualTo(entry.get("after").propertyNames());
        JsonNode next = side.ok("/api/audit?type=BudgetAllocated&subject=OP-23/*&limit=2&after="
                + page.get("next").longValue());
        assertThat(next.get("entries").get(0).get("position").longValue())
                .isGreaterThan(page.get("next").longValue());
        assertThat(side.ok("/api/audit?from=@3&to=@5").get("entries").size()).isEqualTo(3);
        assertThat(side.ok("/api/audit?knownAt=@5&after=3").get("entries").size())
                .isEqualTo(2);
    }

    @Test
    void theAuditTrailIsReadFromItsEndBackToItsStart() {
        String query = "/api/audit?subject=OP-23/*&minPosition=" + LENGTH;
        List<Long> whole = positions(side.ok(query + "&limit=1000"));
        JsonNode last = side.ok(query + "&limit=3&order=desc");
        assertThat(positions(last)).isEqualTo(whole.reversed().subList(0, 3));
        long next = last.get("next").longValue();
        assertThat(next).isEqualTo(whole.reversed().get(2));

        JsonNode rest = side.ok(query + "&limit=1000&order=desc&before=" + next);
        assertThat(positions(rest)).isEqualTo(whole.reversed().subList(3, whole.size()));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void theAuditTrailBetweenTwoPositions() {
        String query = "/api/audit?after=3&minPosition=" + LENGTH;
        assertThat(positions(side.ok(query + "&before=6"))).containsExactly(4L, 5L);
        assertThat(positions(side.ok(query + "&before=6&order=asc"))).containsExactly(4L, 5L);
        assertThat(positions(side.ok(query + "&before=6&order=desc"))).containsExactly(5L, 4L);
        assertThat(positions(side.ok(query + "&before=6&knownAt=@4"))).containsExactly(4L);
        assertThat(positions(side.ok(query + "&before=0"))).isEmpty();
    }

    @Test
    void theAuditTrailIsSearchedByRoleAndReason() {
        String query = "/api/audit?limit=3&minPosition=" + LENGTH;
        assertThat(positions(side.ok(query + "&role=PLANNER&reason=As%20AGREED")))
                .containsExactly(1L, 2L, 3L);
        assertThat(positions(side.ok(query + "&role=APPROVER"))).isEmpty();
        assertThat(positions(side.ok(query + "&reason=as%25agreed"))).isEmpty();
    }

    @Test
    void theAuditTrailIsATableForSpreadsheetsToo() {
        String query = "/api/audit?subject=OP-23/budget/2023&limit=2&minPosition=" + LENGTH;
        HttpResponse<String> answer = side.get(query + "&format=csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(answer.body()).startsWith("position,time,actor,role,onBehalfOf,type,subject,reason,");
        assertThat(answer.body().split("\r\n")).hasSize(3);
        assertThat(side.get(query, "text/csv").body()).isEqualTo(answer.body());
        assertThat(side.get(query, "application/json, text/csv;q=0.5").body()).startsWith("{");
        assertThat(side.get(query + "&format=json", "text/csv").body()).startsWith("{");

        String last = answer.body().split("\r\n")[2].split(",")[0];
        assertThat(side.get(query + "&format=csv&after=" + last).body()).doesNotContain("\r\n" + last + ",");
        HttpResponse<String> refused = side.get("/api/audit?colour=red", "text/csv");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(StartedQueries.code(refused)).isEqualTo("bad-parameter");
    }

    @Test
    void twoMomentsAreCompared() {
        String query = "/api/diff?plan=OP-23&minPosition=" + LENGTH;
        JsonNode between = side.ok(query + "&from=@3&to=@" + LENGTH);
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

        JsonNode budget = side.ok(query + "&from=@9&kind=budget").get("changes");
        JsonNode node = budget.valueStream()
                .filter(change -> change.get("item").stringValue().equals("OP-23/budget/2023/P1"))
                .findFirst()
                .orElseThrow();
        assertThat(node.get("subject").stringValue()).isEqualTo("OP-23/budget/2023");
        assertThat(node.get("change").stringValue()).isEqualTo("ADDED");
        assertThat(node.get("fields").get(0).get("field").stringValue()).isEqualTo("allocated");
        assertThat(node.get("fields").get(0).has("before")).isFalse();

        JsonNode back = side.ok(query + "&to=@9&kind=budget&from=" + TestLog.time(LENGTH));
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
        assertThat(side.ok(query).get("changes").isEmpty()).isTrue();
        JsonNode days = side.ok(query + "&fromValidAt=2023-02-01&validAt=2023-06-30");
        assertThat(days.get("changes").isEmpty()).isFalse();
        assertThat(days.get("from").get("validAt").stringValue()).isEqualTo("2023-02-01");
        assertThat(days.get("to").get("validAt").stringValue()).isEqualTo("2023-06-30");
    }

    private static List<Long> positions(JsonNode trail) {
        return trail.get("entries")
                .valueStream()
                .map(entry -> entry.get("position").longValue())
                .toList();
    }
}
