package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.kpis.ValueStep;
import org.kpiledger.projections.risks.RisksProjection;

/** At the positions that were named before, rows kept for these alone answer as all rows do. */
class RowsAtPositionsTest {
    private static final int LENGTH = 200;
    private static final List<String> SCOPES = List.of(RandomHistory.PLAN, RandomHistory.BUDGET, RandomHistory.STEPS);

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answerAsAllRowsDo(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        same(new AllocationsProjection(), log, new Random(seed));
        same(new KpisProjection(), log, new Random(seed));
        same(new RisksProjection(), log, new Random(seed));
    }

    private static <D> void same(Projection<D> projection, TestLog log, Random random) {
        List<Long> positions = new ArrayList<>(List.of((long) log.size()));
        for (int i = 0; i < 3; i++) {
            positions.add(1L + random.nextInt(log.size()));
        }
        RowsAtPositions<D> kept = new RowsAtPositions<>(projection, positions);
        List<Entry> left = log.entries();
        while (!left.isEmpty()) {
            int many = Math.min(left.size(), 1 + random.nextInt(70));
            kept.apply(left.subList(0, many));
            left = left.subList(many, left.size());
        }
        MemoryRows<D> all = MemoryRows.fold(projection, log.entries());
        for (long position : positions) {
            Moment moment = new Moment(position, RandomHistory.day(random));
            for (String scope : SCOPES) {
                assertThat(kept.in(scope, moment)).as("%s at %s", scope, moment).isEqualTo(all.in(scope, moment));
                String prefix = RandomHistory.PLAN + "/value/P1.A.K1/";
                assertThat(kept.startingWith(scope, prefix, moment)).isEqualTo(all.startingWith(scope, prefix, moment));
            }
            for (String scope : SCOPES) {
                SortedSet<String> items = all.all().stream()
                        .map(row -> row.key().item())
                        .filter(_ -> random.nextBoolean())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(kept.holding(scope, items, moment)).isEqualTo(all.holding(scope, items, moment));
            }
            all.all().forEach(row -> assertThat(kept.of(row.key(), moment)).isEqualTo(all.of(row.key(), moment)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answerTheSameAboutTheRestWhereStepsAreNotAskedFor(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        KpisProjection projection = new KpisProjection();
        Moment end = new Moment(log.size(), RandomHistory.day(new Random(seed)));
        RowsAtPositions<KpiDocument> kept = new RowsAtPositions<>(
                projection, List.of(end.position()), document -> !(document instanceof ValueStep), _ -> false);
        kept.apply(log.entries());
        MemoryRows<KpiDocument> all = MemoryRows.fold(projection, log.entries());

        assertThat(kept.in(RandomHistory.PLAN, end)).isEqualTo(all.in(RandomHistory.PLAN, end));
        assertThat(all.in(RandomHistory.STEPS, end)).isNotEmpty();
        assertThat(kept.in(RandomHistory.STEPS, end)).isEmpty();
    }
}
