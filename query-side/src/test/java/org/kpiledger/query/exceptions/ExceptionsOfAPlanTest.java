package org.kpiledger.query.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.projections.Governed;
import org.kpiledger.query.GovernedRows;
import tools.jackson.databind.JsonNode;

class ExceptionsOfAPlanTest {
    private static final ActorId ANNA = new ActorId("anna");
    private static final ActorId BEN = new ActorId("ben");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @TempDir
    Path folder;

    @Test
    void theAnswerIsAPageOfWhatLeftTheUsualWay() throws Exception {
        Governed log = Governed.plan()
                .by(ANNA, "access/ben", new RoleDelegated(ANNA, Role.KPI_OWNER, null, DAY, DAY.plusYears(1), null))
                .by(BEN, ANNA, "OP-23/value/P1.A.K1/m/2023/GLO/-", new KpiValueRecorded(1, false, Governed.reading(3)));
        try (GovernedRows rows = new GovernedRows(folder, log, ExceptionsController::new)) {
            JsonNode all = rows.get("/api/exceptions?plan=OP-23");
            assertThat(kinds(all)).containsExactly("DELEGATION_GIVEN", "ACTED_ON_BEHALF");
            JsonNode given = all.get("exceptions").get(0);
            assertThat(given.get("delegation").get("delegate").stringValue()).isEqualTo("ben");
            assertThat(given.get("until").stringValue()).isEqualTo("2025-01-01");
            JsonNode acted = all.get("exceptions").get(1);
            assertThat(acted.get("position").longValue()).isEqualTo(6);
            assertThat(acted.get("actor").stringValue()).isEqualTo("ben");
            assertThat(acted.get("onBehalfOf").stringValue()).isEqualTo("anna");
            assertThat(acted.get("reason").stringValue()).isEqualTo("as agreed");
            assertThat(acted.get("type").stringValue()).isEqualTo("KpiValueRecorded");

            assertThat(kinds(rows.get("/api/exceptions?plan=OP-23&kind=ACTED_ON_BEHALF")))
                    .containsExactly("ACTED_ON_BEHALF");
            JsonNode first = rows.get("/api/exceptions?plan=OP-23&limit=1");
            assertThat(first.get("next").longValue()).isEqualTo(5);
            assertThat(kinds(rows.get("/api/exceptions?plan=OP-23&after=5"))).containsExactly("ACTED_ON_BEHALF");
            assertThat(kinds(rows.get("/api/exceptions?plan=OP-23&knownAt=@5"))).containsExactly("DELEGATION_GIVEN");
        }
    }

    private static List<String> kinds(JsonNode view) {
        return view.get("exceptions")
                .valueStream()
                .map(entry -> entry.get("kinds").get(0).stringValue())
                .toList();
    }
}
