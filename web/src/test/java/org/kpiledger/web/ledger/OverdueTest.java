package org.kpiledger.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.web.ledger.Overdue.Item;
import org.kpiledger.web.ledger.Overdue.Line;

class OverdueTest {
    private static final String ANNA = "p-0123456789ab";

    @Test
    void whatIsAskedForSeveralKpisIsToBeDoneOnce() {
        Item first = asked("R-FIN", "P1.K1", 9);
        Item later = asked("R-FIN", "P1.K2", 4);
        Item other = asked("R-HR", "P1.K1", 4);

        assertThat(new Overdue(List.of(first, other, later)).lines())
                .containsExactly(
                        new Line(
                                "REASSESSMENT_REQUESTED",
                                "R-FIN",
                                ANNA,
                                null,
                                List.of("P1.K1", "P1.K2"),
                                first.dueOn(),
                                9),
                        new Line("REASSESSMENT_REQUESTED", "R-HR", ANNA, null, List.of("P1.K1"), other.dueOn(), 4));
    }

    @Test
    void eachMitigationAndEachKindStandsForItself() {
        Item one = item("MITIGATION", "R-FIN", ANNA, "R-FIN.M1", null, 5);
        Item two = item("MITIGATION", "R-FIN", null, "R-FIN.M2", null, 5);
        Item assessment = item("ASSESSMENT", "R-FIN", ANNA, null, null, 2);
        Overdue overdue = new Overdue(List.of(one, two, assessment));

        assertThat(overdue.lines()).extracting(Line::mitigation).containsExactly("R-FIN.M1", "R-FIN.M2", null);
        assertThat(overdue.of(ANNA)).extracting(Line::kind).containsExactly("MITIGATION", "ASSESSMENT");
    }

    private static Item asked(String risk, String kpi, int days) {
        return item("REASSESSMENT_REQUESTED", risk, ANNA, null, kpi, days);
    }

    private static Item item(
            String kind,
            String risk,
            @Nullable String owner,
            @Nullable String mitigation,
            @Nullable String kpi,
            int days) {
        return new Item(
                kind, risk, owner, mitigation, kpi, LocalDate.of(2026, 11, 26).minusDays(days), days);
    }
}
