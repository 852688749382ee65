package org.kpiledger.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A command side by itself inspects the log, and says that it compares nothing else. */
class InspectionOfOneSideTest {
    @Test
    void waitsForTheNightWithTheLogAlone(@TempDir Path data) {
        try (StartedSide side = StartedSide.in(data)) {
            JsonNode inspection =
                    StartedSide.json(side.get("auditor", "/api/status")).get("inspection");

            assertThat(inspection.get("state").stringValue()).isEqualTo("WAITING");
            assertThat(inspection.get("compares").toString()).isEqualTo("[\"log\"]");
            assertThat(inspection.get("next").stringValue()).contains(":30:00Z");
        }
    }
}
