package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPageTest extends WithPages {
    private static int count(String page, String pattern) {
        return (int) Pattern.compile(pattern).matcher(page).results().count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans",
                "/plans/OP-23",
                "/plans/OP-23?year=2025",
                "/plans/OP-23/kpis",
                "/plans/OP-23/kpis/P1.EMT.K4",
                "/plans/OP-23/kpis/P1.EMT.K1",
                "/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005",
                "/plans/OP-23/kpis/P1.EMT.K4/record",
                "/plans/OP-23/kpis/P1.EMT.K4/correct?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005",
                "/plans/OP-23/budget",
                "/plans/OP-23/budget?year=2025",
                "/plans/OP-23/risks",
                "/plans/OP-23/risks?compareKnownAt=%40400&rating=residual",
                "/plans/OP-23/activities",
                "/plans/OP-23/changes",
                "/plans/OP-23/changes?compareKnownAt=%40400",
                "/plans/OP-23/figure?kind=SPENT&node=P1&year=2023",
                "/plans/OP-23/figure?kind=TOTAL&year=2023",
                "/plans/OP-23/figure?kind=AVAILABLE&year=2023",
                "/plans/OP-23/figure?kind=SPENT",
                "/plans/OP-23/kpis/P1.EMT.K4/figure?measure=memberStates&period=2023",
                "/plans/OP-23/kpis/P1.EMT.K4/year?measure=memberStates&year=2024",
                "/plans/OP-23/kpis/P1.EMT.K4/cycle?measure=memberStates",
                "/plans/OP-23/kpis/P1.EMT.K4/standing?measure=memberStates",
                "/plans/OP-23/work",
                "/plans/OP-23/entry",
                "/audit",
                "/audit/611",
                "/audit/exceptions",
                "/audit/findings",
                "/audit/authority",
                "/plans/OP-23/periods",
                "/plans/OP-23/do/RaiseRisk",
                "/plans/OP-23/do/RefineKpi?kpi=P1.EMT.K4",
                "/plans/OP-23/do/TransferBudget?fiscalYear=2023",
                "/status",
                "/login"
            })
    void standsInEveryLanguageWithOneHeadingTitleLanguageAndNothingInline(String path) throws Exception {
        Visitor planner = planner();
        for (String language : new String[] {"en", "zh", "ar"}) {
            HttpResponse<String> answer = planner.open(path, "Cookie", "kpiledger-language=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            String page = answer.body();
            assertThat(count(page, "<h1[ >]")).isOne();
            assertThat(count(page, "<main ")).isOne();
            assertThat(page).contains("<html lang=\"" + language + "\"");
            assertThat(page).containsPattern("<title>[^<]+ - KPI Ledger</title>");
            assertThat(page).doesNotContain("??").doesNotContain(" style=").doesNotContain("<style");
            assertThat(count(page, "<script(?![^>]* src=)")).isZero();
            assertThat(page).doesNotContainPattern(" on[a-z]+=\"").doesNotContain("th:");
        }
    }

    @Test
    void saysOfASimulatedLogThatNothingHappenedAndOfARealOneNothing() throws Exception {
        Visitor planner = planner();
        for (String path : new String[] {"/", "/plans/OP-23/kpis", "/audit", "/status", "/no-such-page"}) {
            LEDGER.simulates("simulated-ab12cd");
            planner.open("/status");
            assertThat(planner.open(path, "Cookie", "kpiledger-language=en").body())
                    .containsPattern("<aside class=\"simulated\" aria-label=\"[^\"]+\"")
                    .contains("Simulated data.", "Nothing shown here happened", "simulated-ab12cd");
            assertThat(planner.open(path, "Cookie", "kpiledger-language=zh").body())
                    .contains("模拟数据。", "simulated-ab12cd");
            assertThat(visitor().open("/login").body()).contains("simulated-ab12cd");
            LEDGER.behaves();
            planner.open("/status");
            assertThat(planner.open(path).body()).doesNotContain("simulated");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/OP-23",
                "/plans/OP-23/kpis",
                "/plans/OP-23/kpis/P1.EMT.K4",
                "/plans/OP-23/budget",
                "/plans/OP-23/risks",
                "/plans/OP-23/activities",
                "/plans/OP-23/figure?kind=ALLOCATION&node=P1&year=2023",
                "/audit/findings",
                "/audit/authority",
                "/plans/OP-23/periods",
                "/audit"
            })
    void takesTheMomentFromTheAddressAndPassesItOn(String path) throws Exception {
        Visitor planner = planner();
        LEDGER.behaves();
        String page = planner.open(path + (path.contains("?") ? "&" : "?") + "validAt=2023-06-30&knownAt=%40400")
                .body();
        assertThat(LEDGER.asked())
                .filteredOn(asked -> !asked.uri().getPath().equals("/api/actors"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.uri().getQuery())
                        .contains("validAt=2023-06-30")
                        .contains("knownAt=@400"));
        assertThat(page)
                .contains("As of entry 612")
                .contains("value=\"2023-06-30\"")
                .contains("value=\"@400\"")
                .contains("You asked for another moment than now.")
                .contains("/plans/OP-23/risks?validAt=2023-06-30&amp;knownAt=%40400")
                // What waits for somebody waits now.
                .contains("href=\"/plans/OP-23/work\"");
    }

    @Test
    void marksWhatIsNotAsItWasAtTheMomentThatIsComparedWith() throws Exception {
        Visitor planner = planner();
        LEDGER.behaves();
        String budget =
                planner.open("/plans/OP-23/budget?compareKnownAt=%40400").body();
        assertThat(LEDGER.asked())
                .anySatisfy(asked -> assertThat(asked.uri().getQuery()).contains("plan=OP-23", "from=@400", "to=@612"));
        assertThat(budget)
                .contains("/plans/OP-23/changes?compareKnownAt=%40400#OP-23/budget/2023/P3.CD")
                .contains("/plans/OP-23/risks?compareKnownAt=%40400")
                .contains("Things not as they were on 24 Nov 2026 as of entry 400: 3.");
        assertThat(planner.open("/plans/OP-23/risks?compareKnownAt=%40400").body())
                .contains("#OP-23/risk/R-FIN", "Graver");
    }

    @Test
    void momentToCompareWithThatCannotBeReadIsNamedAsThePageCallsIt() throws Exception {
        Visitor planner = planner();
        LEDGER.refusesQueriesOf(
                "/api/diff", 422, "bad-parameter", "[{\"pointer\":\"/from\",\"message\":\"is no moment\"}]");
        var page = planner.open("/plans/OP-23/budget?compareKnownAt=never");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#compareKnownAt\"", "value=\"never\"", "is no moment");
    }
}
