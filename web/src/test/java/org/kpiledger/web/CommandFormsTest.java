package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms by which managers do what they do most: what they offer, send, refuse and keep. */
class CommandFormsTest extends WithPages {
    private static final String DO = "/plans/OP-23/do/";

    private static String form(String... pairs) {
        var form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "RaiseRisk, riskId",
        "ReassessRisk?riskId=R-FIN, impact",
        "AssignRiskOwner?riskId=R-FIN, owner",
        "AddMitigation?riskId=R-FIN, text.en",
        "CompleteMitigation?riskId=R-FIN&mitigation=R-FIN.M1, effectiveOn",
        "CloseRisk?riskId=R-FIN, rationale",
        "ReportActivity, summary.zh",
        "CorrectActivity?activityId=H-001, countries",
        "WithdrawActivity?activityId=H-001, reasonCode",
        "EstablishBudget?fiscalYear=2025, total",
        "AllocateBudget?fiscalYear=2023, node",
        "TransferBudget?fiscalYear=2023&node=P3.CD, to",
        "RecordExpenditure?fiscalYear=2023, reference",
        "RecordCommitment?fiscalYear=2023, counterparty",
        "ReleaseCommitment?fiscalYear=2023&reference=PO-2023-0007, amount",
        "ReviseBudgetTotal?fiscalYear=2023, total",
        "ApproveBudget?fiscalYear=2023, document",
        "ReviseMitigation?riskId=R-FIN&mitigation=R-FIN.M1, dueOn",
        "ClosePeriod?period=2023-Q2, reason",
        "GrantLateEntry?period=2023-Q1, grantee",
        "ProposeKpi, measures.0.unit",
        "RefineKpi?kpi=P1.EMT.K4, comparability",
        "ApproveKpi?kpi=P1.EMT.K4&version=1, meeting",
        "ReturnKpi?kpi=P1.EMT.K4&version=1, reason",
        "RejectKpi?kpi=P1.EMT.K4&version=1, document",
        "RetireKpi?kpi=P1.EMT.K4, document",
        "AssignKpiOwner?kpi=P1.EMT.K4, owner",
        "ReleaseKpiOwner?kpi=P1.EMT.K4&owner=p-0123456789ab, effectiveOn",
    })
    void formOfACommandAsksForItsFields(String address, String field) throws Exception {
        HttpResponse<String> page = planner().open(DO + address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"" + field + "\"", "name=\"key\"", "data-once")
                .doesNotContain("??");
        assertThat(hidden(page.body(), "key")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ApproveKpi, KPI",
        "ApproveKpi?kpi=P1.EMT.K4, Version",
        "ReassessRisk, Risk",
        "CompleteMitigation?riskId=R-FIN, Mitigation",
        "ApproveBudget, Fiscal year",
        "ClosePeriod?period=%20, Period",
    })
    void addressThatDoesNotSayWhatAFormIsAboutIsToldWhatIsMissing(String address, String name) throws Exception {
        HttpResponse<String> page = planner().open(DO + address);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<span>" + name + "</", ">is missing</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeletePlan", "GrantRole"})
    void commandWithoutAFormHasNoPage(String command) throws Exception {
        assertThat(planner().open(DO + command).statusCode()).isEqualTo(404);
    }

    @Test
    void transferIsSentOnceUnderTheKeyOfItsFormAndItsPageSaysSo() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(DO + "TransferBudget?fiscalYear=2023");
        assertThat(empty.body()).contains("P3.CD Capacity development: 306,500.00");
        LEDGER.behaves();
        String typed = form(
                "_csrf", planner.token(empty),
                "key", "k-1",
                "fiscalYear", "2023",
                "from", "P3.ST",
                "to", "P3.CD",
                "amount", "1000.00",
                "reason", "to training");
        HttpResponse<String> page = planner.post(DO + "TransferBudget", typed);
        assertThat(empty.body()).contains("Money that is free moves");
        assertThat(page.uri().toString()).endsWith("/plans/OP-23/budget?year=2023");
        assertThat(page.body()).contains("Done: Transfer money.", "/audit/613");
        planner.post(DO + "TransferBudget", typed);
        assertThat(LEDGER.commands()).hasSize(2).allSatisfy(command -> {
            assertThat(command.uri().getPath()).isEqualTo("/api/commands/TransferBudget");
            assertThat(command.key()).isEqualTo("k-1");
            assertThat(command.body())
                    .isEqualTo(
                            "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"from\":\"P3.ST\",\"to\":\"P3.CD\",\"amount\":\"1000.00\",\"currency\":\"CHF\",\"reason\":\"to training\"}");
        });
    }

    @Test
    void whatIsSoAlreadyIsNotSaidToBeDone() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(DO + "ReleaseCommitment?fiscalYear=2023&reference=PO-2023-0007");
        LEDGER.hasItSo();
        HttpResponse<String> page = planner.post(
                DO + "ReleaseCommitment",
                form("_csrf", planner.token(empty), "key", "k-9", "fiscalYear", "2023", "amount", "30.00"));
        assertThat(page.body())
                .contains("Nothing changed: the ledger has it so already.")
                .doesNotContain("Done:");
    }

    @Test
    void formThatWasSentBeforeAndFilledAnewIsShownUnderAKeyOfItsOwn() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(DO + "RecordExpenditure?fiscalYear=2023");
        LEDGER.refusesQueriesOf("/api/commands", 409, "idempotency-key-reused", "[]");
        HttpResponse<String> page = planner.post(
                DO + "RecordExpenditure",
                form("_csrf", planner.token(empty), "key", "k-8", "fiscalYear", "2023", "reference", "INV-8"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("sent before and carried out", "value=\"INV-8\"");
        assertThat(hidden(page.body(), "key")).isNotEqualTo("k-8").hasSize(36);
    }

    @Test
    void budgetIsApprovedWithTheTotalThatWasSeen() throws Exception {
        mayActAs("approver", "APPROVER");
        Visitor approver = visitor();
        approver.login("approver", "demo");
        HttpResponse<String> open = approver.open(DO + "ApproveBudget?fiscalYear=2023");
        assertThat(open.body()).contains("4,200,000.00 CHF", "becomes final").doesNotContain("no role for it");
        assertThat(hidden(open.body(), "total")).isEqualTo("4200000.00");
        assertThat(approver.open("/plans/OP-23/budget").body())
                .contains("/do/ApproveBudget?fiscalYear=2023")
                .doesNotContain("/do/ReviseBudgetTotal", "/do/ReleaseCommitment");
        approver.post(
                DO + "ApproveBudget",
                form(
                        "_csrf", approver.token(open),
                        "key", "k-7",
                        "fiscalYear", "2023",
                        "total", hidden(open.body(), "total"),
                        "document", "C 2023/4"));
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(
                        command -> assertThat(command.body())
                                .isEqualTo(
                                        "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"total\":\"4200000.00\",\"document\":\"C 2023/4\",\"currency\":\"CHF\"}"));
    }

    @Test
    void formsBeginWithWhatStands() throws Exception {
        assertThat(planner().open(DO + "ReviseBudgetTotal?fiscalYear=2023").body())
                .contains("value=\"4200000.00\"", "preliminary again");
        assertThat(planner()
                        .open(DO + "ReleaseCommitment?fiscalYear=2023&reference=PO-2023-0007")
                        .body())
                .contains("value=\"PO-2023-0007\"", "That of the commitment");
        assertThat(planner()
                        .open(DO + "ReviseMitigation?riskId=R-FIN&mitigation=R-FIN.M9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(planner().open(DO + "ApproveBudget?fiscalYear=2025").statusCode())
                .as("no budget to approve")
                .isEqualTo(404);
    }

    @Test
    void textsAreSentByTheirLanguageAndListsAsLists() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(DO + "ReportActivity");
        LEDGER.behaves();
        planner.post(
                DO + "ReportActivity",
                form(
                        "_csrf", planner.token(empty),
                        "key", "k-2",
                        "activityId", "A-1",
                        "summary.en", "Training",
                        "summary.zh", "",
                        "priority", "P1",
                        "status", "DONE",
                        "date", "2024-05",
                        "region", "ASP",
                        "countries", "TON, VUT",
                        "partners", "World Bank\r\nUPU"));
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(command -> assertThat(command.body())
                        .contains(
                                "\"summary\":{\"en\":\"Training\"}",
                                "\"countries\":[\"TON\",\"VUT\"]",
                                "\"partners\":[\"World Bank\",\"UPU\"]")
                        .doesNotContain("kpi", "theme"));
    }

    @Test
    void whatOthersDidMeanwhileIsShownBeforeAnythingIsSent() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> open = planner.open(DO + "TransferBudget?fiscalYear=2023");
        assertThat(hidden(open.body(), "seen")).isEqualTo("612");
        LEDGER.behaves();
        String typed = form(
                "_csrf", planner.token(open),
                "key", "k-3",
                "seen", "12",
                "fiscalYear", "2023",
                "from", "P3.ST",
                "to", "P3.CD",
                "amount", "77.00");
        HttpResponse<String> page = planner.post(DO + "TransferBudget", typed);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Somebody changed this since you opened the form", "allocation[P3.CD]", "307500.00")
                .contains("value=\"77.00\"");
        assertThat(LEDGER.commands()).isEmpty();
        assertThat(hidden(page.body(), "seen")).isEqualTo("611");
    }

    @Test
    void ownEntryOfTheDoubleClickIsNoChangeOfSomebodyElse() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> open = planner.open(DO + "TransferBudget?fiscalYear=2023");
        LEDGER.behaves();
        planner.post(
                DO + "TransferBudget",
                form(
                        "_csrf", planner.token(open),
                        "key", "load-611",
                        "seen", "12",
                        "fiscalYear", "2023",
                        "from", "P3.ST",
                        "to", "P3.CD",
                        "amount", "77.00"));
        assertThat(LEDGER.commands()).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(DO + "RaiseRisk");
        LEDGER.refusesQueriesOf(
                "/api/commands",
                422,
                "bad-field",
                "[{\"pointer\":\"/description\",\"message\":\"is missing\"},{\"pointer\":\"/riskId\",\"message\":\"must be a code\"}]");
        HttpResponse<String> page = planner.post(
                DO + "RaiseRisk",
                form("_csrf", planner.token(empty), "key", "k-4", "riskId", "no code", "perspective.en", "Financial"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#description.en\"", "href=\"#riskId\"", "value=\"no code\"", "value=\"Financial\"")
                .contains("value=\"k-4\"");
    }

    @Test
    void refusalOfARuleAndALostAnswerKeepTheForm() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(DO + "CloseRisk?riskId=R-FIN"));
        LEDGER.refusesQueriesOf("/api/commands", 403, "forbidden", "[]");
        String typed = form("_csrf", token, "key", "k-5", "riskId", "R-FIN", "rationale", "it is over");
        HttpResponse<String> refused = planner.post(DO + "CloseRisk", typed);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Because.", "it is over");

        LEDGER.cutsOff("/api/commands");
        HttpResponse<String> lost = planner.post(DO + "CloseRisk", typed);
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.body()).contains("it is not known whether this was saved", "value=\"k-5\"", "it is over");
    }

    @Test
    void expiredLoginKeepsTheFormOfACommand() throws Exception {
        Visitor visitor = visitor();
        visitor.postFromHere(
                DO + "CloseRisk",
                form(
                        "_csrf", "of-the-session-before",
                        "key", "k-6",
                        "form", DO + "CloseRisk",
                        "riskId", "R-FIN",
                        "rationale", "typed before"));
        HttpResponse<String> form = visitor.login("planner", "demo");
        assertThat(form.uri().getPath()).isEqualTo(DO + "CloseRisk");
        assertThat(form.body()).contains("has not been sent", "typed before", "value=\"k-6\"", "R-FIN");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void formIsOfferedToWhoeverHasARoleForIt() throws Exception {
        assertThat(planner().open("/plans/OP-23/risks").body()).doesNotContain("/do/");
        assertThat(planner().open("/plans/OP-23/budget").body()).doesNotContain("/do/");
        mayActAs("planner", "PLANNER");
        assertThat(planner().open("/plans/OP-23/risks").body())
                .contains("/do/RaiseRisk", "/do/AddMitigation?riskId=R-FIN", "/do/CompleteMitigation?riskId=R-FIN")
                .contains("/do/ReviseMitigation?riskId=R-FIN")
                .doesNotContain("/do/CloseRisk", "/do/ReassessRisk");
        assertThat(planner().open("/plans/OP-23/budget").body())
                .contains("/do/TransferBudget?fiscalYear=2023", "/do/RecordCommitment?fiscalYear=2023")
                .contains("/do/ReleaseCommitment?fiscalYear=2023&amp;reference=PO-2023-0007")
                .doesNotContain("/do/ApproveBudget", "/do/ReviseBudgetTotal");
        assertThat(planner().open("/plans/OP-23/budget?year=2025").body())
                .contains("/do/EstablishBudget?fiscalYear=2025")
                .doesNotContain("/do/TransferBudget");
        assertThat(planner().open("/plans/OP-23/activities").body())
                .contains("/do/ReportActivity", "/do/CorrectActivity?activityId=");
        assertThat(planner().open("/plans/OP-23/risks?knownAt=%40400").body()).doesNotContain("/do/");
    }

    @Test
    void definitionIsDecidedOnByWhoeverDidNotProposeIt() throws Exception {
        mayActAs("approver", "APPROVER");
        Visitor approver = visitor();
        approver.login("approver", "demo");
        String decide = "?kpi=P1.EMT.K4&amp;version=1";
        assertThat(approver.open("/plans/OP-23/kpis/P1.EMT.K4").body())
                .contains("Version 1 waits for a decision", "/do/ApproveKpi" + decide, "/do/ReturnKpi" + decide)
                .doesNotContain("/do/AssignKpiOwner", "/do/RefineKpi");
        HttpResponse<String> open = approver.open(DO + "ApproveKpi?kpi=P1.EMT.K4&version=1");
        LEDGER.behaves();
        HttpResponse<String> done = approver.post(
                DO + "ApproveKpi",
                form(
                        "_csrf", approver.token(open),
                        "key", "k-8",
                        "kpi", "P1.EMT.K4",
                        "version", hidden(open.body(), "version"),
                        "meeting", "TDAG-2024"));
        assertThat(done.uri().getPath()).isEqualTo("/plans/OP-23/kpis/P1.EMT.K4");
        assertThat(done.body()).contains("Done: Approve the definition.");
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(
                        command -> assertThat(command.body())
                                .isEqualTo(
                                        "{\"planId\":\"OP-23\",\"kpi\":\"P1.EMT.K4\",\"version\":1,\"meeting\":\"TDAG-2024\"}"));
    }

    @Test
    void definitionIsOfferedToWhoeverPlans() throws Exception {
        mayActAs("planner", "PLANNER");
        assertThat(planner().open("/plans/OP-23/kpis").body()).contains("/do/ProposeKpi");
        assertThat(planner().open("/plans/OP-23/kpis/P1.EMT.K4").body())
                .contains("/do/RetireKpi?kpi=P1.EMT.K4", "/do/AssignKpiOwner?kpi=P1.EMT.K4")
                .doesNotContain("/do/ApproveKpi", "/do/RefineKpi", "/do/ProposeKpi");
        assertThat(planner().open("/plans/OP-23/kpis/P1.EMT.K4?knownAt=%40400").body())
                .doesNotContain("/do/");
    }

    @Test
    void refinedDefinitionKeepsWhatItsFormDoesNotAskFor() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> open = planner.open(DO + "RefineKpi?kpi=P1.EMT.K4");
        assertThat(open.body())
                .contains("value=\"memberStates\"", "value=\"MEMBER_STATE\"", "name=\"measures.2.code\"")
                .containsPattern("value=\"QUARTERLY\" selected");
        LEDGER.behaves();
        planner.post(
                DO + "RefineKpi",
                form(
                        "_csrf", planner.token(open),
                        "key", "k-9",
                        "kpi", "P1.EMT.K4",
                        "comparability", "BREAK",
                        "meeting", "TDAG-2024",
                        "document", "TDAG-24/5",
                        "name.en", "Member States served",
                        "measures.0.code", "memberStates",
                        "measures.0.unit", "MEMBER_STATE",
                        "measures.0.aggregation", "SUM",
                        "measures.2.code", "people",
                        "evidenceRequired", "true"));
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(command -> assertThat(command.body())
                        .contains(
                                "\"name\":{\"en\":\"Member States served\"}",
                                "\"measures\":[{\"code\":\"memberStates\",\"unit\":\"MEMBER_STATE\",\"aggregation\":\"SUM\",\"disaggregation\":[{",
                                "{\"code\":\"people\"}]",
                                "\"evidenceRequired\":true",
                                "\"sameAs\":[\"P1.EMT.K5\"]")
                        .doesNotContain("frequency", "again"));
    }

    @Test
    void whatIsWrongWithAMeasureStandsBesideIt() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(DO + "ProposeKpi"));
        LEDGER.refusesQueriesOf(
                "/api/commands", 422, "bad-field", "[{\"pointer\":\"/measures/0/unit\",\"message\":\"is missing\"}]");
        assertThat(planner.post(
                                DO + "ProposeKpi",
                                form("_csrf", token, "key", "k-10", "kpi", "P1.EMT.K9", "measures.0.code", "people"))
                        .body())
                .contains("href=\"#measures.0.unit\"", "id=\"measures.0.unit-error\"", "value=\"people\"");
    }

    @Test
    void periodsStandWithTheirStateAndWhatIsNext() throws Exception {
        mayActAs("approver", "APPROVER");
        Visitor approver = visitor();
        approver.login("approver", "demo");
        assertThat(approver.open("/plans/OP-23/periods").body())
                .contains(
                        "Not approved now: 1,002",
                        "and 1,001 more",
                        "Not approved at the close: 1",
                        "LE-1",
                        "Never opened; takes values")
                .contains("/do/ClosePeriod?period=2023-Q2", "/do/CertifyPeriod?period=2023-Q1")
                .doesNotContain("Not approved now: 0")
                .contains("/do/EndLateEntry?period=2023-Q1&amp;code=LE-1")
                .doesNotContain("/do/CertifyPeriod?period=2023\"");
        assertThat(approver.open(DO + "ClosePeriod?period=2023").body())
                .contains("is not opened again", "Not approved now: 1,002");
        assertThat(approver.open(DO + "ClosePeriod?period=2023-Q2").body()).doesNotContain("Not approved now");
    }
}
