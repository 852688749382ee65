package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePagesTest extends WithPages {
    @Test
    void valueThatIsNotThereIsNotSaidToBeAKpiThatIsNotThere() throws Exception {
        HttpResponse<String> page = planner().open("/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2Fnone");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("The KPI P1.EMT.K4 has no value of this name", "href=\"/plans/OP-23/kpis/P1.EMT.K4\"")
                .doesNotContain("There is no KPI");
    }

    @Test
    void addressThatDoesNotExistHelpsOn() throws Exception {
        Visitor planner = planner();
        for (String path : new String[] {"/no-such-page", "/plans/OP-23/kpis/P9.K1", "/plans/OP-99"}) {
            HttpResponse<String> page = planner.open(path);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>There is no such page</h1>", "href=\"/plans\"");
        }
    }

    @Test
    void whileLoadingThePageSaysSoAndTriesAgain() throws Exception {
        Visitor planner = planner();
        LEDGER.refuses(503, "loading", "[]");
        HttpResponse<String> page = planner.open("/?lang=zh");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).hasValue("5");
        assertThat(page.body()).contains("data-again=\"5\"", "正在载入规划");
    }

    @Test
    void momentThatCannotBeReadIsNamedAboveTheFormThatKeepsIt() throws Exception {
        Visitor planner = planner();
        LEDGER.refuses(422, "bad-parameter", "[{\"pointer\":\"/knownAt\",\"message\":\"lies in the future\"}]");
        HttpResponse<String> page = planner.open("/plans/OP-23?knownAt=2099-01-01T00:00:00Z&year=2023");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#knownAt\"", "lies in the future", "value=\"2099-01-01T00:00:00Z\"")
                .contains("<input type=\"hidden\" name=\"year\" value=\"2023\">")
                .containsPattern("<details open")
                .containsPattern("<span[^>]+class=\"error\"[^>]*><span\\s+lang=\"en\">lies in the future</span>")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void silentOrBabblingApiIsSaidToGiveNoAnswer() throws Exception {
        Visitor planner = planner();
        LEDGER.answers(200, "<html>not the API</html>");
        assertThat(planner.open("/audit").statusCode()).isEqualTo(503);
        LEDGER.refuses(500, "internal-error", "[]");
        HttpResponse<String> page = planner.open("/audit");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("<h1>The ledger does not answer</h1>").doesNotContain("Because.");
    }

    @Test
    void addressOfErrorsIsThatOfNoPage() throws Exception {
        HttpResponse<String> page = planner().open("/error");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>There is no such page</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans//OP-23", "/plans/%2e%2e/status", "/plans/OP-23;x=1"})
    void addressThatNoPageHasIsSaidToBeWrong(String path) throws Exception {
        HttpResponse<String> page = planner().open(path);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>This address cannot be read</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "/?year=abc, <span>Year, 'must be a year of this plan, from 2023 to 2026'",
        "/plans/OP-23?year=2050, <span>Year, 'must be a year of this plan, from 2023 to 2026'",
        "/plans/OP-23?year=2023&year=2024, <span>Year, is given more than once; give it once",
        "/plans/OP-23/kpis?colour=red&status=REPORTED, <code>colour, this page has no parameter of that name",
        "/plans/OP-23/risks?validat=2023-06-30, <code>validat, this page has no parameter of that name",
        "/status?x=1, <code>x, this page has no parameter of that name",
        "/audit?after=3&before=9, <span>Behind entry, cannot be given together with before",
    })
    void parameterThatThePageDoesNotTakeIsNamed(String path, String name, String message) throws Exception {
        Visitor planner = planner();
        HttpResponse<String> page = planner.open(path);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(name + "</", ">" + message + "</span>");
        assertThat(planner.open(path, "Cookie", "kpiledger-language=zh").body()).doesNotContain(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/budget", "/risks", "/periods", "/changes"})
    void dayOutsideTheCycleIsRefusedByNameThoughNoPlanIsListedThen(String page) throws Exception {
        Visitor planner = planner();
        LEDGER.refusesQueriesOf(
                "/api/plans/OP-22",
                422,
                "valid-at-outside-cycle",
                "[{\"pointer\":\"/validAt\",\"message\":\"lies outside the plan's cycle 2023-2026\"}]");
        HttpResponse<String> refused = planner.open("/plans/OP-22" + page + "?validAt=2022-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lies outside the plan&#39;s cycle 2023-2026");
    }

    @Test
    void pageWithoutTheBadParameterKeepsTheRest() throws Exception {
        assertThat(planner().open("/plans/OP-23/kpis?colour=red&priority=P1").body())
                .contains("href=\"/plans/OP-23/kpis?priority=P1\"");
    }

    @Test
    void auditFilterThatCannotBeReadIsSaidBesideItAndKept() throws Exception {
        Visitor planner = planner();
        planner.open("/audit");
        LEDGER.refusesQueriesOf(
                "/api/audit", 422, "bad-parameter", "[{\"pointer\":\"/from\",\"message\":\"must be an instant\"}]");
        HttpResponse<String> page = planner.open("/audit?from=yesterday&subject=OP-23%2F%2A");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<h1>Audit trail</h1>", "href=\"#from\"", "value=\"yesterday\"", "value=\"OP-23/*\"")
                .containsPattern("id=\"from-error\"><span\\s+lang=\"en\">must be an instant</span>");
    }

    @Test
    void dayThatIsNoneStaysInItsField() throws Exception {
        Visitor planner = planner();
        LEDGER.refuses(422, "bad-parameter", "[{\"pointer\":\"/validAt\",\"message\":\"must be a day\"}]");
        assertThat(planner.open("/plans/OP-23/risks?validAt=yesterday").body())
                .containsPattern("<input id=\"validAt\"[^>]+type=\"text\"[^>]+value=\"yesterday\"")
                .contains("aria-describedby=\"validAt-hint validAt-error\"");
    }

    @Test
    void whatTheAccountMayNotSeeIsSaidToBeSo() throws Exception {
        Visitor planner = planner();
        LEDGER.refuses(403, "forbidden", "[]");
        HttpResponse<String> page = planner.open("/plans/OP-23/risks");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>Your account may not see this</h1>");
    }

    @Test
    void tryingAgainMeansTheSameAddress() throws Exception {
        Visitor planner = planner();
        for (String code : new String[] {"loading", "not-there-yet"}) {
            LEDGER.refuses(503, code, "[]");
            assertThat(planner.open("/plans/OP-23?year=2024&knownAt=%40400").body())
                    .contains("href=\"/plans/OP-23?year=2024&amp;knownAt=%40400\"");
        }
    }

    @Test
    void pageThatDoesNotExistOffersNothingEmpty() throws Exception {
        assertThat(planner().open("/no-such-page").body()).doesNotContainPattern("<li>\\s*</li>");
    }
}
