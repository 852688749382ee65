package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LoginTest extends WithPages {
    @Test
    void pagesLeadToTheLoginAndFromThereToThePageAskedFor() throws Exception {
        Visitor visitor = visitor();
        HttpResponse<String> asked = visitor.open("/plans/OP-23/risks");
        assertThat(asked.uri().getPath()).isEqualTo("/login");
        HttpResponse<String> page = visitor.login("planner", "demo");
        assertThat(page.uri().getPath()).isEqualTo("/plans/OP-23/risks");
        assertThat(page.body()).contains("Planner");
    }

    @Test
    void wrongPasswordIsSaidInASummaryThatLeadsToTheField() throws Exception {
        HttpResponse<String> page = visitor().login("director", "wrong");
        assertThat(page.uri().toString()).endsWith("/login?wrong");
        assertThat(page.body()).contains("role=\"alert\"", "href=\"#username\"", "aria-invalid=\"true\"");
    }

    @Test
    void formWithoutItsTokenIsNotAccepted() throws Exception {
        HttpResponse<String> page = visitor().post("/login", "username=planner&password=demo");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>The form was not accepted</h1>").doesNotContain("demo");
        assertThat(page.body())
                .as("files named by their content, no session in addresses")
                .containsPattern("href=\"/assets/style-[0-9a-f]{32}\\.css\"");
    }

    @Test
    void logoutEndsTheSession() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open("/status"));
        assertThat(planner.post("/logout", "_csrf=" + token).uri().toString()).endsWith("/login?out");
        assertThat(planner.open("/status").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void usersIdentityGoesToTheApiInATokenAndNoPasswordDoes() throws Exception {
        planner().open("/plans/OP-23/risks");
        assertThat(LEDGER.asked())
                .filteredOn(asked -> !asked.uri().getPath().equals("/log/key"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.authorization()).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"));
    }

    @Test
    void sessionDoesNotLogInToTheApi() throws Exception {
        assertThat(planner().open("/api/actors").statusCode()).isEqualTo(401);
    }

    @Test
    void healthIsToldToEverybodyAndNothingElse() throws Exception {
        assertThat(visitor().open("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(planner().open("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    void healthIsDownWhileTheSidesDoNotAnswer() throws Exception {
        LEDGER.refuses(503, "away", "[]");
        assertThat(visitor().open("/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void sessionCookieIsForThisServerOnly() throws Exception {
        String cookie = String.join(";", visitor().open("/login").headers().allValues("set-cookie"));
        assertThat(cookie).contains("kpiledger-", "HttpOnly", "SameSite=Lax");
    }
}
