package org.kpiledger.command.planimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.planimport.PlanFile.OP_23;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BadPlanFileIsRefusedTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/plan/id, null",
                "/plan/id, \"OP 23\"",
                "/plan/status, \"final\"",
                "/plan/source/sha256, \"abc\"",
                "/plan/cycle/from, \"2023\"",
                "/priorities, {}",
                "/priorities/0/kind, \"theme\"",
                "/priorities/0/budget, 519000.005",
                "/priorities/0/budget, -1",
                "/priorities/0/printedShareOfTotal, \"12.4\"",
                "/priorities/0/themes/0/outputs/0, \"MAGIC\"",
                "/priorities/0/themes/0/kpis/0/measures/0/aggregation, \"UNION\"",
                "/risks/0/impact, \"VERY_HIGH\"",
                "/reporting/0/frequency, \"DAILY\"",
                "/discrepancies/0/severity, \"fatal\"",
                "/highlights/0/date, \"2023-02-30\"",
                "/highlights/0/countries/0, \"XXX\"",
                "/highlights/0/kpiValue/measure, \"cats\"",
                "/highlights/0/kpiValue/value, \"2\"",
                "/highlights/0/kpiValue/basis, \"guessed\""
            })
    void namesThePlace(String pointer, String json) {
        assertThatThrownBy(() -> PlanImport.commands(changed(pointer, json)))
                .isInstanceOf(BadPlanFile.class)
                .hasMessageStartingWith("The plan file is wrong at " + pointer + ": it ");
    }

    @Test
    void namesAnOutputWithoutItsLine() {
        assertThatThrownBy(() -> PlanImport.commands(changed("/priorities/0/themes/0/outputLines", "[265]")))
                .isInstanceOf(BadPlanFile.class)
                .hasMessageContaining("/priorities/0/themes/0/outputLines");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> PlanImport.parse("{\"plan\":{},\"plan\":{}}".getBytes(UTF_8)))
                .isInstanceOf(BadPlanFile.class)
                .hasMessageContaining("is not JSON");
    }

    private static JsonNode changed(String pointer, String json) {
        JsonNode plan = OP_23.deepCopy();
        JsonNode value = JsonMapper.shared().readTree(json);
        JsonPointer compiled = JsonPointer.compile(pointer);
        if (plan.at(compiled.head()) instanceof ArrayNode array) {
            array.set(compiled.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) plan.at(compiled.head())).set(compiled.last().getMatchingProperty(), value);
        }
        return plan;
    }
}
