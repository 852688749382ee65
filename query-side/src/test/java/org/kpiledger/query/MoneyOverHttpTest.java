package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.projections.TestLog;
import tools.jackson.databind.JsonNode;

/** What is asked about money, over HTTP. */
class MoneyOverHttpTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void allocationsOfAYearOverTheWholePlan() {
        JsonNode view = side.ok("/api/plans/OP-23/allocations?year=2023&minPosition=" + LENGTH);

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
    void budgetsOfTheCycle() {
        String at = "validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode cycle = side.ok("/api/plans/OP-23/budgets?" + at);
        JsonNode year = side.ok("/api/plans/OP-23/allocations?year=2023&" + at);

        assertThat(cycle.get("currency").stringValue()).isEqualTo("CHF");
        JsonNode first = cycle.get("budgets").get(0);
        assertThat(first.get("fiscalYear").intValue()).isEqualTo(2023);
        for (String amount : List.of("total", "allocated", "spent", "committed", "available")) {
            assertThat(first.get(amount)).as(amount).isEqualTo(year.get(amount));
            assertThat(cycle.get(amount).stringValue()).as(amount).matches("-?\\d+\\.\\d\\d");
        }
        long established = side.ok("/api/audit?type=BudgetEstablished&limit=1")
                .get("entries")
                .get(0)
                .get("position")
                .longValue();
        assertThat(side.ok("/api/plans/OP-23/budgets?knownAt=@" + (established - 1))
                        .get("budgets")
                        .isEmpty())
                .isTrue();
        assertThat(StartedQueries.code(side.get("/api/plans/OP-99/budgets"))).isEqualTo("unknown-plan");
    }

    @Test
    void commitmentsAndPledgesOfAYear() {
        String at = "year=2023&validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode commitments = side.ok("/api/plans/OP-23/commitments?" + at);
        JsonNode commitment = commitments.get("commitments").get(0);
        assertThat(commitment.get("reference").stringValue()).startsWith("PO ");
        assertThat(commitment.get("outstanding").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(commitments.get("outstanding").stringValue())
                .isEqualTo(side.ok("/api/plans/OP-23/allocations?" + at)
                        .get("committed")
                        .stringValue());

        JsonNode pledges = side.ok("/api/plans/OP-23/pledges?" + at);
        JsonNode pledge = pledges.get("pledges").get(0);
        assertThat(pledge.get("original").get("currency").stringValue()).isIn("CHF", "EUR");
        assertThat(pledge.get("inPlanCurrency").stringValue()).matches("\\d+\\.\\d\\d");
        assertThat(pledge.get("state").stringValue()).isIn("PLEDGED", "WITHDRAWN");
        assertThat(side.ok("/api/plans/OP-23/pledges?year=2023&knownAt=@9")
                        .get("pledges")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void spendStandsBesideResult() {
        String at = "year=2023&validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode view = side.ok("/api/plans/OP-23/spend-beside-result?" + at);
        JsonNode priority = view.get("nodes").get(0);
        assertThat(priority.get("spent").stringValue())
                .isEqualTo(side.ok("/api/plans/OP-23/allocations?" + at)
                        .get("nodes")
                        .get(0)
                        .get("spent")
                        .stringValue());
        assertThat(priority.get("kpis").size())
                .isEqualTo(side.ok("/api/plans/OP-23/kpis?priority=P1&validAt=2023-12-31&minPosition=" + LENGTH)
                        .get("kpis")
                        .size());
        assertThat(priority.has("costPerUnit")).isNotEqualTo(priority.has("noCostPerUnit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "pledges", "spend-beside-result"})
    void answersOnMoneyNeedAYearThatHasABudget(String question) {
        assertThat(side.get("/api/plans/OP-23/" + question).statusCode()).isEqualTo(422);
        assertThat(side.get("/api/plans/OP-23/" + question + "?year=x").statusCode())
                .isEqualTo(422);
        assertThat(StartedQueries.code(side.get("/api/plans/OP-23/" + question + "?year=2025")))
                .isEqualTo("unknown-budget");
        assertThat(StartedQueries.code(side.get("/api/plans/OP-99/" + question + "?year=2023")))
                .isEqualTo("unknown-plan");
    }

    @Test
    void bothClocksMoveTheAnswer() {
        String path = "/api/plans/OP-23/allocations?year=2023&minPosition=" + LENGTH;
        JsonNode first = side.ok(path + "&knownAt=@9");
        assertThat(first.get("allocated").stringValue()).isEqualTo("0.00");
        assertThat(first.get("nodes").get(0).get("shareOfTotal").stringValue()).isEqualTo("0.0");
        assertThat(first.get("nodes").get(0).get("children").get(0).has("shareOfParent"))
                .isFalse();
        assertThat(first.get("asOf").get("position").longValue()).isEqualTo(9);

        HttpResponse<String> outside = side.get(path + "&validAt=2022-12-31");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(StartedQueries.code(outside)).isEqualTo("valid-at-outside-cycle");
        JsonNode instant = side.ok(path + "&knownAt=" + TestLog.time(9).plusMillis(5));
        assertThat(instant).isEqualTo(first);
    }
}
