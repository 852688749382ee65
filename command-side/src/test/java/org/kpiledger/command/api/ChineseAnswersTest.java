package org.kpiledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.setup.StartedSide;
import tools.jackson.databind.JsonNode;

/** What is refused over HTTP, to a client that reads Chinese. */
class ChineseAnswersTest {
    @TempDir
    static Path data;

    private static StartedSide side;

    @BeforeAll
    static void start() {
        side = StartedSide.in(data);
        side.plan(false);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\":3 | 须为JSON字符串，而不是数字",
                "\"value\":[] | 须为JSON字符串，而不是数组",
                "\"value\":\"3\",\"contribution\":\"a b\" | 须为1至64个字母、数字、点、下划线或连字符组成的编码，例如P1.EMT；唯一的数值请用-"
            })
    void aFieldIsToldOfInChineseAlone(String reading, String message) {
        JsonNode problem = refused("owner", "RecordKpiValue", """
                {"planId":"OP-23","kpi":"P1.A.K1","measure":"m","period":"2023","valueDate":"2023-12-31",%s}""".formatted(reading));

        assertThat(problem.get("errors").get(0).get("message").stringValue()).isEqualTo(message);
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        JsonNode problem = refused("approver", "ApproveTarget", """
                {"planId":"OP-23","kpi":"P1.A.K1","measure":"m","period":"2024","meeting":"TDAG-24","effectiveOn":"2024-01-01"}""");

        assertThat(problem.get("errors").get(0).get("message").stringValue()).isEqualTo("P1.A.K1没有该目标：没有2024年GLO的m的目标");
    }

    @Test
    void whoeverMayNotIsToldWhichRoleItNeeds() {
        JsonNode problem = refused("auditor", "ApproveKpi", """
                {"planId":"OP-23","kpi":"P1.A.K1","meeting":"TDAG-24","effectiveOn":"2024-01-01"}""");

        assertThat(problem.get("code").stringValue()).isEqualTo("forbidden");
        assertThat(problem.get("detail").stringValue()).isEqualTo("ApproveKpi需要角色APPROVER。请由有此权限的人员办理，或申请授予。");
    }

    private static JsonNode refused(String account, String command, String body) {
        return StartedSide.json(side.post(account, "/api/commands/" + command, "application/json", "zh", body));
    }
}
