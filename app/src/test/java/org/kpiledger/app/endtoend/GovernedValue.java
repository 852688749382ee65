package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** The way of one value through review, a closed period and an exception, as people would send it. */
final class GovernedValue {
    private static final String ID = "OP-23/value/P3.CD.K1/users/2024/GLO/-";
    private static final String VALUES = "/api/plans/OP-23/kpis/P3.CD.K1/values";

    private final Api api;

    GovernedValue(Api api) {
        this.api = api;
    }

    /** Everything between recording and approval; nobody judges the own work. */
    void isApprovedByThreePersons() throws IOException, InterruptedException {
        taken(
                "owner",
                "RecordKpiValue",
                "'kpi':'P3.CD.K1','measure':'users','period':'2024','valueDate':'2024-12','value':'52000'");
        refused("approver", "ApproveKpiValue", value(), 409, "not-submitted");
        taken("owner", "SubmitKpiValue", value());
        refused("owner", "VerifyKpiValue", value(), 409, "own-work");
        refused("approver", "ApproveKpiValue", value(), 409, "not-verified");
        taken("owner2", "VerifyKpiValue", value());
        refused("owner", "ApproveKpiValue", value(), 403, "forbidden");
        long approved = taken("approver", "ApproveKpiValue", value());
        refused("approver2", "ApproveKpiValue", value(), 409, "value-already-approved");
        assertThat(state("minPosition=" + approved)).isEqualTo("APPROVED");
    }

    /** A correction sends it back to review, and what was approved can still be asked for. */
    void goesBackToReviewWhenCorrected() throws IOException, InterruptedException {
        long corrected = taken(
                "owner",
                "CorrectKpiValue",
                value() + ",'valueDate':'2024-12','value':'51900','reasonCode':'SOURCE_REVISED'");
        assertThat(state("minPosition=" + corrected)).isEqualTo("SUBMITTED");
        assertThat(state("knownAt=@" + (corrected - 1))).isEqualTo("APPROVED");
        taken("approver2", "VerifyKpiValue", value());
        taken("approver", "ApproveKpiValue", value());
    }

    /** A closed period takes a value under an exception, which the value names. */
    void entersAClosedPeriodByExceptionOnly() throws IOException, InterruptedException {
        String late =
                "'kpi':'P3.CD.K2','measure':'citizens','period':'2024-Q3','valueDate':'2024-08','value':'120','contribution':'LATE'";
        taken("approver", "ClosePeriod", "'period':'2024'");
        refused("owner", "RecordKpiValue", late, 409, "period-closed");
        String until = LocalDate.now(ZoneId.of("Europe/Zurich")).plusMonths(1).toString();
        refused(
                "approver",
                "GrantLateEntry",
                "'period':'2024','code':'L-E2E','until':'" + until + "'",
                422,
                "bad-field");
        refused(
                "approver",
                "GrantLateEntry",
                "'period':'2024','code':'L-E2E','until':'2999-12-31','reason':'report came late'",
                422,
                "late-entry-too-long");
        taken(
                "approver",
                "GrantLateEntry",
                "'period':'2024','code':'L-E2E','kpi':'P3.CD.K2','until':'" + until + "','reason':'report came late'");
        taken("owner", "RecordKpiValue", late);
        assertThat(api.feed().getLast()).contains("\"lateEntry\":\"L-E2E\"");
        refused("approver", "CertifyPeriod", "'period':'2024'", 409, "late-entry-open");
    }

    /** A delegate acts for the delegator, and the log names both. */
    void isReviewedByADelegate() throws IOException, InterruptedException {
        Api.Reply delegated = api.command(
                "approver",
                "DelegateRole",
                "",
                "{\"actor\":\"director\",\"role\":\"APPROVER\",\"until\":\""
                        + LocalDate.now(ZoneOffset.UTC).plusMonths(1) + "\"}");
        assertThat(delegated.status()).as(delegated.body().toString()).isEqualTo(200);
        taken("director", "OpenPeriod", "'period':'2026'");
        assertThat(api.feed().getLast()).contains("\"onbehalfof\":\"" + actorId("approver") + "\"");
    }

    private String actorId(String account) throws IOException, InterruptedException {
        for (JsonNode actor : api.get("admin", "/api/actors").get("actors")) {
            if (actor.get("name").asString().equals(account)) {
                return actor.get("actorId").asString();
            }
        }
        throw new AssertionError("there is no account " + account);
    }

    private static String value() {
        return "'valueId':'" + ID + "'";
    }

    private String state(String moment) throws IOException, InterruptedException {
        for (JsonNode known : api.get("auditor", VALUES + "?" + moment).get("values")) {
            if (known.get("valueId").asString().equals(ID)) {
                return known.get("state").asString();
            }
        }
        throw new AssertionError("the value is not among those of its KPI");
    }

    private long taken(String account, String command, String fields) throws IOException, InterruptedException {
        Api.Reply reply = send(account, command, fields);
        assertThat(reply.status()).as(command + ": " + reply.body()).isEqualTo(200);
        return reply.body().get("position").longValue();
    }

    private void refused(String account, String command, String fields, int status, String code)
            throws IOException, InterruptedException {
        long before = api.position();
        Api.Reply reply = send(account, command, fields);
        assertThat(reply.status()).as(command + ": " + reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(api.position()).isEqualTo(before);
    }

    private Api.Reply send(String account, String command, String fields) throws IOException, InterruptedException {
        String body = ("{'planId':'OP-23'," + fields + "}").replace('\'', '"');
        return api.command(account, command, "", body);
    }
}
