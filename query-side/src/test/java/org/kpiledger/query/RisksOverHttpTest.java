package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked about risks, over HTTP. */
class RisksOverHttpTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void theMatrixPlacesEachRiskThatIsNotClosed() {
        String at = "validAt=2023-01-01&minPosition=" + LENGTH;
        JsonNode matrix = side.ok("/api/plans/OP-23/risk-matrix?" + at);

        assertThat(matrix.get("rating").stringValue()).isEqualTo("inherent");
        assertThat(matrix.get("cells").size()).isEqualTo(9);
        assertThat(matrix.get("totals").get("risks").intValue()).isEqualTo(1);
        assertThat(matrix.get("cells")
                        .valueStream()
                        .filter(cell -> cell.get("rating").intValue() == 6)
                        .mapToInt(cell -> cell.get("risks").size())
                        .sum())
                .isEqualTo(1);
        JsonNode residual = side.ok("/api/plans/OP-23/risk-matrix?rating=residual&knownAt=@20&" + at);
        assertThat(residual.get("notRated").get(0).stringValue()).isEqualTo("R-1");
    }

    @Test
    void theMovementNamesBothMoments() {
        JsonNode movement = side.ok("/api/plans/OP-23/risk-matrix/movement?from=@3&to=@" + LENGTH
                + "&validAt=2023-01-01&minPosition=" + LENGTH);

        assertThat(movement.get("from").get("position").longValue()).isEqualTo(3);
        assertThat(movement.get("to").get("position").longValue()).isEqualTo(LENGTH);
        JsonNode move = movement.get("risks").get(0);
        assertThat(move.get("direction").stringValue()).isEqualTo("NEW");
        assertThat(move.has("from")).isFalse();
        assertThat(move.get("to").get("rating").intValue()).isEqualTo(6);
        assertThat(movement.get("totals").get("NEW").intValue()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsAskedForADay() {
        JsonNode overdue = side.ok("/api/plans/OP-23/risks/overdue?validAt=2023-01-01&minPosition=" + LENGTH);

        assertThat(overdue.get("overdue").isEmpty()).isTrue();
        assertThat(overdue.get("asOf").get("validAt").stringValue()).isEqualTo("2023-01-01");
    }
}
