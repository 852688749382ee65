package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FailurePagesTest extends WithPages {
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
        assertThat(page.body()).contains("<meta http-equiv=\"refresh\" content=\"5\">", "正在载入规划");
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
                .containsPattern("<span[^>]+class=\"error\"[^>]*>lies in the future</span>")
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
}
