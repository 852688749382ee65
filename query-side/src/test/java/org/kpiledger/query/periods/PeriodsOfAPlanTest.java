package org.kpiledger.query.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.projections.Governed;
import org.kpiledger.query.GovernedRows;
import tools.jackson.databind.JsonNode;

class PeriodsOfAPlanTest {
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023-Q2/GLO/-";

    @TempDir
    Path folder;

    @Test
    void theAnswerSaysHowFarEachPeriodHasComeByWhomAndWhatEnteredLate() throws Exception {
        Governed log = Governed.plan()
                .and("OP-23/value/P1.A.K1/m/2023/GLO/-", new KpiValueRecorded(1, false, Governed.reading(1)))
                .by(new ActorId("ben"), "OP-23/period/2023", new PeriodClosed(1, APRIL))
                .by(
                        new ActorId("ben"),
                        "OP-23/period/2023-Q2",
                        new LateEntryGranted(
                                new Code("L1"), new Code("P1.A.K1"), null, null, LocalDate.of(2027, 1, 1), APRIL))
                .by(new ActorId("anna"), VALUE, new KpiValueRecorded(1, false, Governed.reading(2), new Code("L1")));
        try (GovernedRows rows = new GovernedRows(folder, log, PeriodsController::new)) {
            JsonNode view = rows.get("/api/plans/OP-23/periods");

            assertThat(view.get("periods").size()).isEqualTo(10);
            JsonNode year = view.get("periods").get(0);
            assertThat(year.get("state").stringValue()).isEqualTo("CLOSED");
            assertThat(year.has("by")).isFalse();
            assertThat(year.has("certified")).isFalse();
            assertThat(year.get("closed").get("by").stringValue()).isEqualTo("ben");
            assertThat(year.get("closed").get("on").stringValue()).isEqualTo("2024-04-01");
            assertThat(year.get("closed").get("position").longValue()).isEqualTo(6);
            assertThat(year.get("unapprovedAtClose").get("count").intValue()).isEqualTo(1);
            assertThat(year.get("unapprovedAtClose").get("values").get(0).stringValue())
                    .isEqualTo("OP-23/value/P1.A.K1/m/2023/GLO/-");

            assertThat(year.get("unapproved").get("count").intValue()).isEqualTo(2);
            assertThat(view.get("periods")
                            .get(5)
                            .get("unapproved")
                            .get("values")
                            .isEmpty())
                    .isTrue();

            JsonNode quarter = view.get("periods").get(2);
            assertThat(quarter.get("period").stringValue()).isEqualTo("2023-Q2");
            assertThat(quarter.get("by").stringValue()).isEqualTo("year");
            JsonNode late = quarter.get("lateEntries").get(0);
            assertThat(late.get("scope").get("kpi").stringValue()).isEqualTo("P1.A.K1");
            assertThat(late.get("scope").has("grantee")).isFalse();
            assertThat(late.get("reason").stringValue()).isEqualTo("as agreed");
            assertThat(late.get("until").stringValue()).isEqualTo("2027-01-01");
            assertThat(late.has("ended")).isFalse();
            assertThat(late.get("usedBy").get(0).get("valueId").stringValue()).isEqualTo(VALUE);
            assertThat(late.get("usedBy").get(0).get("by").stringValue()).isEqualTo("anna");

            JsonNode before = rows.get("/api/plans/OP-23/periods?knownAt=@5");
            assertThat(before.get("periods").get(0).get("state").stringValue()).isEqualTo("NEVER_OPENED");
        }
    }
}
