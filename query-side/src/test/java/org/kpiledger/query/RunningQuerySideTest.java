package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.query.StartedQueries.LENGTH;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A query side as it runs by itself. */
class RunningQuerySideTest {
    private final StartedQueries side = StartedQueries.shared();

    @Test
    void theStatusNamesEveryProjection() {
        side.ok("/api/plans?minPosition=" + LENGTH);
        JsonNode status = side.ok("/api/status");
        assertThat(status.get("position").longValue()).isEqualTo(LENGTH);
        JsonNode projections = status.get("projections");

        assertThat(projections.valueStream().map(part -> part.get("name").stringValue()))
                .containsExactly(
                        "plan",
                        "allocations",
                        "kpis",
                        "risks",
                        "activities",
                        "findings",
                        "periods",
                        "reviews",
                        "access",
                        "exceptions",
                        "audit");
        assertThat(projections.get(0).get("version").intValue()).isEqualTo(2);
        assertThat(projections.get(0).has("problem")).isFalse();
        assertThat(side.ok("/actuator/health").get("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void theApplicationHasNoDataSourceOfOurs() {
        assertThat(side.beans(DataSource.class)).isEmpty();
    }
}
