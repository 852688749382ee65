package org.kpiledger.query.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.projections.Governed;
import org.kpiledger.query.GovernedRows;
import tools.jackson.databind.JsonNode;

class WhoCouldApproveTest {
    private static final ActorId ANNA = new ActorId("anna");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023/ASP/-";

    @TempDir
    Path folder;

    /** Positions 5 to 9. */
    private final Governed log = Governed.plan()
            .and("access/anna", new RoleGranted(Role.APPROVER, null, DAY))
            .and("access/ben", new RoleDelegated(ANNA, Role.APPROVER, null, DAY, LocalDate.of(2024, 6, 30), 0))
            .and("access/cleo", new RoleGranted(Role.APPROVER, new Scope(new Code("OP-23"), new Code("P1"), null), DAY))
            .and(
                    "OP-23/kpi/P1.A.K1",
                    new KpiProposed(
                            1,
                            new Code("P1.A"),
                            LocalizedText.en("Networks"),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            DAY))
            .by(ANNA, VALUE, new KpiValueRecorded(1, false, Governed.reading(3)));

    @Test
    void theAnswerSaysWhoAsWhatSinceWhenAndWhoNotAndWhy() throws Exception {
        try (GovernedRows rows = new GovernedRows(folder, log, AuthorityController::new)) {
            JsonNode whole = rows.get("/api/authority?role=APPROVER&plan=OP-23&validAt=2024-01-01");
            assertThat(actors(whole, "could")).containsExactly("anna", "ben");
            assertThat(actors(whole, "couldNot")).containsExactly("cleo");
            assertThat(whole.get("couldNot").get(0).get("because").stringValue())
                    .isEqualTo("OUT_OF_SCOPE");
            JsonNode ben = whole.get("could").get(1);
            assertThat(ben.get("onBehalfOf").stringValue()).isEqualTo("anna");
            assertThat(ben.get("until").stringValue()).isEqualTo("2024-06-30");
            assertThat(ben.get("since").get("position").longValue()).isEqualTo(6);
            assertThat(ben.get("since").get("time").stringValue()).isEqualTo("2026-01-01T00:00:06.000000Z");
            assertThat(ben.has("scope")).isFalse();
            assertThat(whole.get("asOf").get("position").longValue()).isEqualTo(9);

            JsonNode priority = rows.get("/api/authority?role=APPROVER&plan=OP-23&priority=P1&validAt=2024-07-01");
            assertThat(actors(priority, "could")).containsExactly("anna", "cleo");
            assertThat(priority.get("could").get(1).get("scope").get("priority").stringValue())
                    .isEqualTo("P1");
            assertThat(priority.get("couldNot").get(0).get("because").stringValue())
                    .isEqualTo("DELEGATION_ENDED");
        }
    }

    @Test
    void ofAValueItsAuthorCouldNotNorWhoActsForTheAuthor() throws Exception {
        try (GovernedRows rows = new GovernedRows(folder, log, AuthorityController::new)) {
            JsonNode value = rows.get("/api/authority?role=APPROVER&plan=OP-23&validAt=2024-01-01&value=" + VALUE);

            assertThat(actors(value, "could")).containsExactly("cleo");
            assertThat(actors(value, "couldNot")).containsExactly("anna", "ben");
            assertThat(value.get("couldNot").get(1).get("because").stringValue())
                    .isEqualTo("AUTHOR");
            assertThat(value.get("priority").stringValue()).isEqualTo("P1");
            assertThat(value.get("region").stringValue()).isEqualTo("ASP");
        }
    }

    private static List<String> actors(JsonNode view, String list) {
        return view.get(list)
                .valueStream()
                .map(one -> one.get("actor").stringValue())
                .toList();
    }
}
