package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions that are not answered say why, by a stable code and the parameter that is meant. */
class RefusedQuestionsTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void whatIsNotThereYetIs503AfterWaiting() {
        HttpResponse<String> answer = side.get("/api/plans?minPosition=" + (LENGTH + 1));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(StartedQueries.code(answer)).isEqualTo("not-yet-visible");
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
        "/api/plans/OP-23/kpis?figures=no, /figures",
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
        assertRefused(path, "bad-parameter", pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans?knownAt=2999-01-01T00:00:00Z, moment-in-future, /knownAt",
        "/api/diff?plan=OP-23&from=@1&to=2999-01-01T00:00:00Z, moment-in-future, /to",
        "/api/plans/OP-23/kpis?validAt=2031-01-01, valid-at-outside-cycle, /validAt",
        "/api/authority?role=APPROVER&plan=OP-23&validAt=2022-12-31, valid-at-outside-cycle, /validAt",
        "/api/exceptions?plan=OP-23&validAt=2031-01-01, valid-at-outside-cycle, /validAt",
        "/api/diff?plan=OP-23&from=@9&fromValidAt=2022-12-31, valid-at-outside-cycle, /fromValidAt",
    })
    void aMomentThatNobodyCanAskAboutHasACodeOfItsOwn(String path, String code, String pointer) {
        side.ok("/api/plans?minPosition=" + LENGTH);
        assertRefused(path, code, pointer);
    }

    private void assertRefused(String path, String code, String pointer) {
        HttpResponse<String> answer = side.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(StartedQueries.code(answer)).isEqualTo(code);
        assertThat(StartedQueries.json(answer)
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .stringValue())
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
        "/api/plans/OP-24/values/under-way, unknown-plan",
        "/api/plans/OP-23?knownAt=@1, unknown-plan",
        "/api/diff?plan=OP-24&from=@1, unknown-plan",
    })
    void whatDoesNotExistIs404(String path, String code) {
        HttpResponse<String> answer = side.get(path + (path.contains("?") ? "&" : "?") + "minPosition=" + LENGTH);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(StartedQueries.code(answer)).isEqualTo(code);
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
                "/api/plans/{plan}/values/under-way",
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
        JsonNode query = side.ok("/v3/api-docs").get("paths").get(path).get("get");
        List<String> described = query.get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();

        HttpResponse<String> refused =
                side.get(path.replace("{plan}", "OP-23").replace("{kpi}", "P1.A.K1") + "?colour=red");
        String detail = StartedQueries.json(refused).get("detail").stringValue();
        String taken = detail.substring(detail.indexOf("takes ") + 6, detail.length() - 1);
        assertThat(taken.split(", ")).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void nobodyReadsWithoutLogin() {
        assertThat(side.getAsNobody("/api/plans").statusCode()).isEqualTo(401);
    }
}
