package org.kpiledger.projections.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.Moment;

class RegionsOfAPlanTest {
    private static final Code ASP = new Code("ASP");
    private static final Code MOON = new Code("MOON");

    private final Governed log = Governed.plan();

    @Test
    void areThoseThatItStatesAndTheWhole() {
        log.and(
                "OP-23",
                new PlanFactRecorded(
                        ASP,
                        PlanFactKind.REGION,
                        null,
                        LocalizedText.en("Asia and the Pacific"),
                        null,
                        List.of(),
                        null,
                        null,
                        LocalDate.of(2023, 1, 1)));

        assertThat(tree().hasRegion(ASP)).isTrue();
        assertThat(tree().hasRegion(new Code("GLO"))).isTrue();
        assertThat(tree().hasRegion(MOON)).isFalse();
    }

    @Test
    void areFreeWhereItStatesNone() {
        assertThat(tree().hasRegion(MOON)).isTrue();
    }

    private PlanTree tree() {
        return PlanTree.of(
                        log.rows(new PlanProjection()),
                        "OP-23",
                        Moment.ofAllDays(log.log().size()))
                .orElseThrow();
    }
}
