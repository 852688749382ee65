package org.kpiledger.query.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.projections.GovernedHistory;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.access.AccessProjection;
import org.kpiledger.projections.exceptions.ExceptionsProjection;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.reviews.ReviewsProjection;
import org.kpiledger.query.rows.RowsDatabase;

/**
 * What the database answers of periods, reviews, roles and exceptions is what a fold of the log gives; a failure names the
 * seed that brings it back. A subclass names the database.
 */
abstract class GovernedRowsEqualFoldConformance {
    private static final int LENGTH = 100;
    private static final int SAMPLES = 5;

    /** The database of the test. */
    abstract RowsDatabase database();

    static LongStream seeds() {
        return LongStream.range(0, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atAnyMoment(long seed) {
        TestLog log = GovernedHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        try (RowsDatabase database = database()) {
            ReadModel model = ReadModel.serving(database);
            Projector<?>[] all = {model.periods(), model.reviews(), model.access(), model.exceptions()};
            Deliveries.of(log.upTo(LENGTH / 2), all);
            Deliveries.of(log.entries(), all);
            assertThat(all).extracting(Projector::problem).containsOnlyNulls();

            same(model.periods(), new PeriodsProjection(), log, random);
            same(model.reviews(), new ReviewsProjection(), log, random);
            same(model.access(), new AccessProjection(), log, random);
            same(model.exceptions(), new ExceptionsProjection(), log, random);
        }
    }

    private static <D> void same(Projector<D> projector, Projection<D> projection, TestLog log, Random random) {
        assertThat(projector.all())
                .as(projection.name())
                .isEqualTo(MemoryRows.fold(projection, log.entries()).all());
        for (int sample = 0; sample < SAMPLES; sample++) {
            Moment then = new Moment(1 + random.nextInt(LENGTH), GovernedHistory.day(random));
            MemoryRows<D> fresh = MemoryRows.fold(projection, log.upTo(then.position()));
            for (String scope : List.of("access", "OP-23", "OP-23/2023", "OP-23/2024")) {
                assertThat(documents(projector.rows().in(scope, then)))
                        .as("%s of %s at %s", projection.name(), scope, then)
                        .isEqualTo(documents(fresh.in(scope, then)));
                assertThat(documents(projector.rows().startingWith(scope, "2023-Q1:", then)))
                        .isEqualTo(documents(fresh.startingWith(scope, "2023-Q1:", then)));
            }
        }
    }

    private static <D> List<D> documents(List<Row<D>> rows) {
        return rows.stream().map(Row::document).toList();
    }
}
