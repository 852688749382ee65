package org.kpiledger.command.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.setup.StartedSide.code;
import static org.kpiledger.command.setup.StartedSide.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.StartedSide;
import tools.jackson.databind.JsonNode;

/** Who tried to approve the own work, over HTTP, on the whole command side. */
class RefusalsAreRememberedTest {
    private static final String VALUE = "{\"planId\":\"OP-23\",\"valueId\":\"OP-23/value/P1.A.K1/m/2023/GLO/-\"}";

    @TempDir
    Path data;

    @Test
    void whoTriedToJudgeTheOwnWorkIsToldAndNothingOfItIsInTheLog() {
        long position;
        try (StartedSide side = StartedSide.in(data)) {
            side.plan(false);
            side.done("owner", "RecordKpiValue", """
                    {"planId":"OP-23","kpi":"P1.A.K1","measure":"m","period":"2023","valueDate":"2023-12-31","value":"3"}""");
            side.done("owner", "SubmitKpiValue", VALUE);
            position = side.position();

            HttpResponse<byte[]> own = side.command("owner", "VerifyKpiValue", VALUE);
            assertThat(own.statusCode()).isEqualTo(409);
            assertThat(code(own)).isEqualTo("own-work");
            assertThat(side.command("planner", "ApproveKpiValue", VALUE).statusCode())
                    .isEqualTo(403);
            // Refused, but for no reason that is remembered.
            assertThat(side.command("planner", "VerifyKpiValue", VALUE).statusCode())
                    .isEqualTo(403);
            assertThat(side.command("approver", "ApproveKpiValue", VALUE).statusCode())
                    .isEqualTo(409);

            assertThat(side.position()).isEqualTo(position);
            checkTold(side);
        }
        try (StartedSide again = StartedSide.in(data)) {
            checkTold(again);
        }
    }

    private static void checkTold(StartedSide side) {
        JsonNode answer = json(side.get("integrator", "/api/refusals"));
        assertThat(answer.get("note").stringValue()).contains("no part of the log and prove nothing");
        List<String> told = answer.get("refusals")
                .valueStream()
                .map(act ->
                        act.get("command").stringValue() + " " + act.get("code").stringValue())
                .toList();
        assertThat(told).containsExactly("ApproveKpiValue forbidden", "VerifyKpiValue own-work");
        JsonNode first = answer.get("refusals").get(0);
        assertThat(first.get("subject").stringValue()).isEqualTo("OP-23/value/P1.A.K1/m/2023/GLO/-");
        assertThat(first.get("time").stringValue()).hasSize(27);
        assertThat(first.get("actor").stringValue()).startsWith("p-");
        assertThat(json(side.get("integrator", "/api/refusals?limit=1"))
                        .get("refusals")
                        .size())
                .isEqualTo(1);
        assertThat(side.get("integrator", "/api/refusals?limit=0").statusCode()).isEqualTo(422);
        assertThat(side.get("integrator", "/api/refusals?after=1").statusCode()).isEqualTo(422);
        assertThat(side.withoutLogin("/api/refusals").statusCode()).isEqualTo(401);
    }
}
