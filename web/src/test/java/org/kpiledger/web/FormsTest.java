package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms send, and what becomes of what was typed when it is not accepted. */
class FormsTest extends WithPages {
    private static final String VALUE = "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005";
    private static final String KPI = "/plans/OP-23/kpis/P1.EMT.K4";
    private static final String PAGE = KPI + "/value?id=" + encoded(VALUE);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    private static String form(String... pairs) {
        var form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
        }
        return form.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {KPI + "/record", KPI + "/correct?id="})
    void whoeverCannotSendAFormOfAValueIsToldBeforeAnythingIsTyped(String form) throws Exception {
        String warning = "your account has no role for this";
        String address = form.endsWith("=") ? form + encoded(VALUE) : form;
        Visitor planner = planner();
        assertThat(planner.open(address).body()).contains(warning);
        mayActAs("planner", "APPROVER");
        assertThat(planner.open(address).body()).contains(warning);
        mayActAs("planner", "KPI_OWNER");
        assertThat(planner.open(address).body()).doesNotContain(warning);
        LEDGER.belongsToAnother();
        assertThat(planner.open(address).body()).contains(warning);
    }

    @Test
    void valueIsRecordedUnderTheKeyOfItsFormAndShownThen() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(KPI + "/record?measure=memberStates&period=2024");
        assertThat(empty.body()).contains("value=\"2024\"", "name=\"part.assistance-type:EQUIPMENT\"");
        LEDGER.behaves();
        String sent = form(
                "_csrf", planner.token(empty),
                "key", hidden(empty.body(), "key"),
                "form", KPI + "/record",
                "measure", "memberStates",
                "period", "2024",
                "reportingUnit", "ASP",
                "valueDate", "2024-06",
                "members", "TON, VUT",
                "part.assistance-type:EQUIPMENT", "2",
                "note", "two <islands>");
        HttpResponse<String> page = planner.post(KPI + "/record", sent);
        planner.post(KPI + "/record", sent);

        assertThat(page.uri().toString()).endsWith(PAGE.substring(PAGE.indexOf("/value")));
        assertThat(page.body()).contains("Recorded.");
        assertThat(LEDGER.commands()).hasSize(2).allSatisfy(command -> {
            assertThat(command.uri().getPath()).isEqualTo("/api/commands/RecordKpiValue");
            assertThat(command.key()).isEqualTo(hidden(empty.body(), "key")).isNotEmpty();
            assertThat(command.authorization()).startsWith("Bearer ");
            assertThat(command.body())
                    .contains("\"members\":[\"TON\",\"VUT\"]", "\"note\":\"two <islands>\"", "\"period\":\"2024\"")
                    .contains("\"category\":\"EQUIPMENT\"", "\"dimension\":\"assistance-type\"")
                    .doesNotContain("numerator", "absence", "_csrf");
        });
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(KPI + "/record");
        LEDGER.refusesQueriesOf(
                "/api/commands", 422, "bad-field", "[{\"pointer\":\"/valueDate\",\"message\":\"must be a date\"}]");
        HttpResponse<String> page = planner.post(
                KPI + "/record",
                form("_csrf", planner.token(empty), "key", "k-1", "period", "2024", "valueDate", "soon", "value", "7"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#valueDate\"", "value=\"soon\"", "value=\"7\"", "value=\"k-1\"")
                .containsPattern("id=\"valueDate-error\"><span\\s+lang=\"en\">must be a date</span>");
    }

    @Test
    void lostAnswerIsSaidToBeOneAndTheSameKeyIsSentAgain() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(KPI + "/record");
        LEDGER.cutsOff("/api/commands");
        HttpResponse<String> page = planner.post(
                KPI + "/record", form("_csrf", planner.token(empty), "key", "k-2", "period", "2024", "value", "7"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("it is not known whether this was saved", "value=\"k-2\"", "value=\"7\"");
    }

    @Test
    void correctionOfWhatWasChangedMeanwhileShowsTheChangeFirst() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> open = planner.open(KPI + "/correct?id=" + encoded(VALUE));
        assertThat(hidden(open.body(), "revision")).isEqualTo("1");
        LEDGER.behaves();
        String typed = form(
                "_csrf", planner.token(open),
                "key", "k-3",
                "id", VALUE,
                "revision", "0",
                "valueDate", "2023-02",
                "members", "FJI",
                "reasonCode", "SOURCE_REVISED");
        HttpResponse<String> page = planner.post(KPI + "/correct", typed);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Somebody changed this value since you opened the form", "value=\"FJI\"");
        assertThat(hidden(page.body(), "revision"))
                .as("the next try is for what stands")
                .isEqualTo("1");
        assertThat(LEDGER.commands()).isEmpty();

        planner.post(KPI + "/correct", typed.replace("revision=0", "revision=1"));
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(command -> assertThat(command.body())
                        .contains("\"reasonCode\":\"SOURCE_REVISED\"", "\"members\":[\"FJI\"]"));
    }

    @Test
    void judgementCarriesTheRevisionThatWasLookedAt() throws Exception {
        Visitor approver = visitor();
        approver.login("approver", "demo");
        HttpResponse<String> page = approver.open(PAGE);
        HttpResponse<String> done = approver.post(
                KPI + "/value/approve",
                form("_csrf", approver.token(page), "id", VALUE, "revision", "1", "key", "k-4"));
        assertThat(done.body()).contains("Approved.");
        assertThat(LEDGER.commands()).last().satisfies(command -> {
            assertThat(command.uri().getPath()).endsWith("/ApproveKpiValue");
            assertThat(command.body()).contains("\"revision\":1");
        });
    }

    @Test
    void refusalIsSaidAboveThePageOfTheValueAndTheReasonStays() throws Exception {
        Visitor approver = visitor();
        approver.login("approver", "demo");
        String token = approver.token(approver.open(PAGE));
        LEDGER.refusesQueriesOf("/api/commands", 409, "own-work", "[]");
        HttpResponse<String> page = approver.post(
                KPI + "/value/return",
                form("_csrf", token, "id", VALUE, "revision", "1", "key", "k-5", "reason", "the source says 3"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("role=\"alert\"", "Because.", "the source says 3");
    }

    @Test
    void expiredLoginKeepsWhatWasTypedAndSendsNothingByItself() throws Exception {
        Visitor visitor = visitor();
        String typed = form(
                "_csrf",
                "of-the-session-before",
                "key",
                "k-6",
                "form",
                KPI + "/record",
                "period",
                "2024",
                "valueDate",
                "2024-11",
                "note",
                "typed before");
        HttpResponse<String> login = visitor.postFromHere(KPI + "/record", typed);
        assertThat(login.uri().toString()).endsWith("/login?expired");
        assertThat(login.body()).contains("What you typed is kept");

        HttpResponse<String> form = visitor.login("owner", "demo");
        assertThat(form.uri().getPath()).isEqualTo(KPI + "/record");
        assertThat(form.body()).contains("has not been sent", "value=\"2024-11\"", "typed before", "value=\"k-6\"");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void formOfALoginBeforeThisOneIsNotAcceptedAndComesBackWithWhatWasTyped() throws Exception {
        Visitor owner = visitor();
        owner.login("owner", "demo");
        LEDGER.behaves();
        HttpResponse<String> refused = owner.postFromHere(
                KPI + "/record",
                form("_csrf", "of-the-session-before", "key", "k-8", "form", KPI + "/record", "note", "typed before"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<h1>The form was not accepted</h1>", "Nothing was sent.", "href=\"" + KPI + "/record\"")
                .contains("Log out");
        assertThat(owner.open("/plans/OP-23/do/RaiseRisk").body())
                .as("another form")
                .doesNotContain("has not been sent");
        assertThat(owner.open(KPI + "/record").body()).contains("has not been sent", "typed before", "value=\"k-8\"");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsNotAcceptedFromWhoeverIsLoggedIn() throws Exception {
        Visitor owner = visitor();
        owner.login("owner", "demo");
        LEDGER.behaves();
        HttpResponse<String> refused =
                owner.post(KPI + "/record", form("key", "k-9", "form", KPI + "/record", "note", "from elsewhere"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nothing was sent.").doesNotContain("with what you typed");
        assertThat(owner.open(KPI + "/record").body()).doesNotContain("from elsewhere");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void pageWithAFormIsKeptForGoingBackAndNoOther() throws Exception {
        Visitor planner = planner();
        assertThat(planner.open(KPI + "/record").headers().firstValue("cache-control"))
                .hasValue("no-cache, private");
        assertThat(planner.open("/plans/OP-23/risks")
                        .headers()
                        .firstValue("cache-control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void formOfAnotherPlaceFillsNoneOfOurs() throws Exception {
        Visitor visitor = visitor();
        HttpResponse<String> refused = visitor.post(
                KPI + "/record", form("_csrf", "x", "key", "k-7", "form", KPI + "/record", "note", "from elsewhere"));
        assertThat(refused.statusCode()).isEqualTo(403);
        visitor.login("owner", "demo");
        assertThat(visitor.open(KPI + "/record").body()).doesNotContain("from elsewhere");
    }
}
