package org.kpiledger.app.offtrack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.projections.offtrack.WantedAssessment;

class RequestsAreMadeOnceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void theSameRequestHasTheSameKeyOnEveryDay() {
        assertThat(key("R-FIN", DAY)).isEqualTo(key("R-FIN", DAY.plusDays(1)));
        assertThat(key("R-FIN", DAY).commandId()).matches("[A-Za-z0-9._:-]{1,64}");
    }

    @Test
    void anotherRiskHasAnotherKey() {
        assertThat(key("R-FIN", DAY).commandId()).isNotEqualTo(key("R-HR", DAY).commandId());
    }

    private static CommandKey key(String risk, LocalDate day) {
        WantedAssessment wanted = new WantedAssessment(
                new Code("OP-23"),
                new Code(risk),
                new Code("P1.EMT.K1"),
                List.of(new Period("2023"), new Period("2024")));
        return WhenKpiOffTrackThenAskRiskOwner.key(WhenKpiOffTrackThenAskRiskOwner.command(wanted, day));
    }
}
