package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked about a plan, its KPIs and activities, over HTTP. */
class PlanAndKpisOverHttpTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void namesStandInBothLanguages() {
        JsonNode plan = side.ok("/api/plans/OP-23?minPosition=" + LENGTH);

        assertThat(plan.get("name").get("zh").stringValue()).isEqualTo("2023年运作规划");
        assertThat(plan.get("priorities")
                        .get(0)
                        .get("themes")
                        .get(0)
                        .get("code")
                        .stringValue())
                .isEqualTo("P1.A");
        assertThat(side.ok("/api/plans").get("plans").get(0).get("planId").stringValue())
                .isEqualTo("OP-23");
    }

    @Test
    void kpisRisksAndActivitiesAnswerWhole() {
        String at = "minPosition=" + LENGTH;
        JsonNode kpis = side.ok("/api/plans/OP-23/kpis?" + at).get("kpis");
        assertThat(kpis.size()).isEqualTo(4);
        assertThat(side.ok("/api/plans/OP-23/kpis?priority=P2&" + at)
                        .get("kpis")
                        .isEmpty())
                .isTrue();
        assertThat(side.ok("/api/plans/OP-23/kpis/P1.A.K1?" + at)
                        .get("definitions")
                        .size())
                .isPositive();
        JsonNode values = side.ok("/api/plans/OP-23/kpis/P1.A.K1/values?" + at).get("values");
        assertThat(values.get(0).get("valueId").stringValue()).startsWith("OP-23/value/P1.A.K1/m/202");
        assertThat(side.ok("/api/plans/OP-23/risks?" + at)
                        .get("risks")
                        .get(0)
                        .get("rating")
                        .intValue())
                .isBetween(1, 9);
        JsonNode page = side.ok("/api/plans/OP-23/activities?limit=1&" + at);
        assertThat(page.get("activities").size()).isEqualTo(1);
        assertThat(page.get("next").longValue())
                .isEqualTo(page.get("activities").get(0).get("position").longValue());
    }

    @Test
    void valuesThatWaitForSomebodyAreToldForAllKpisAtOnce() {
        String at = "minPosition=" + LENGTH;
        List<JsonNode> unsettled = side.ok("/api/plans/OP-23/kpis?" + at)
                .get("kpis")
                .valueStream()
                .flatMap(kpi -> side.ok(
                                "/api/plans/OP-23/kpis/" + kpi.get("code").stringValue() + "/values?" + at)
                        .get("values")
                        .valueStream())
                .filter(value -> !Set.of("APPROVED", "WITHDRAWN")
                        .contains(value.get("state").stringValue()))
                .toList();

        JsonNode underWay = side.ok("/api/plans/OP-23/values/under-way?" + at);

        assertThat(unsettled).isNotEmpty();
        for (JsonNode value : underWay.get("values")) {
            assertThat(((ObjectNode) value).remove("handledBy").valueStream().map(JsonNode::stringValue))
                    .contains(value.get("recordedBy").stringValue());
        }
        assertThat(underWay.get("values").valueStream()).containsExactlyInAnyOrderElementsOf(unsettled);
    }

    @Test
    void kpisWithoutTheirFiguresTellAllElse() {
        String at = "validAt=2023-12-31&minPosition=" + LENGTH;
        JsonNode whole = side.ok("/api/plans/OP-23/kpis?" + at);
        JsonNode lean = side.ok("/api/plans/OP-23/kpis?figures=false&" + at);

        for (JsonNode kpi : whole.get("kpis")) {
            kpi.get("measures").forEach(measure -> ((ObjectNode) measure).remove(List.of("periods", "years", "cycle")));
        }
        assertThat(lean.get("kpis")).isEqualTo(whole.get("kpis"));
        assertThat(lean.get("totals")).isEqualTo(whole.get("totals"));
    }

    @Test
    void kpisTellTheirStatusByItsRuleAndTheirTotals() {
        String at = "minPosition=" + LENGTH;
        JsonNode list = side.ok("/api/plans/OP-23/kpis?validAt=2023-12-31&" + at);
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
            for (JsonNode kpi : side.ok("/api/plans/OP-23/kpis?validAt=2023-12-31&status=" + rating + "&" + at)
                    .get("kpis")) {
                assertThat(kpi.get("status").get("value").stringValue()).isEqualTo(rating);
                assertThat(kpi.get("status").get("rule").stringValue()).isEqualTo("progress-1");
                rated++;
            }
        }
        assertThat(rated).isEqualTo(4);

        JsonNode kpi = side.ok("/api/plans/OP-23/kpis/P1.A.K1?" + at);
        JsonNode version = kpi.get("definitions").get(0);
        assertThat(version.get("proposed").get("actor").stringValue()).isEqualTo("p-8f2c41d09a77");
        assertThat(version.get("sheet").get("measures").get(0).get("unit").stringValue())
                .isEqualTo("COUNTRY");
        JsonNode step = side.ok("/api/plans/OP-23/kpis/P1.A.K1/values?steps=true&" + at)
                .get("values")
                .get(0)
                .get("steps")
                .get(0);
        assertThat(step.get("type").stringValue()).isEqualTo("RECORDED");
        assertThat(step.get("role").stringValue()).isEqualTo("PLANNER");
        assertThat(step.get("reason").stringValue()).isEqualTo("as agreed");
    }
}
