package org.kpiledger.projections.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.diff.Difference.Change;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.risks.RisksProjection;

/** What differs, done to what holds at one moment, gives what holds at the other; a failure names the seed. */
class DiffPropertyTest {
    private static final int HISTORIES = 100;
    private static final int LENGTH = 100;
    private static final int PAIRS = 6;

    private static final Map<DiffKind, Projection<?>> PROJECTIONS = Map.of(
            DiffKind.PLAN, new PlanProjection(),
            DiffKind.KPIS, new KpisProjection(),
            DiffKind.BUDGET, new AllocationsProjection(),
            DiffKind.RISKS, new RisksProjection(),
            DiffKind.ACTIVITIES, new ActivitiesProjection(),
            DiffKind.FINDINGS, new FindingsProjection());

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatDiffersLeadsFromOneMomentToTheOther(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        PROJECTIONS.forEach((kind, projection) -> leads(kind, projection, log, random));
    }

    private static <D> void leads(DiffKind kind, Projection<D> projection, TestLog log, Random random) {
        MemoryRows<D> all = MemoryRows.fold(projection, log.entries());
        for (int pair = 0; pair < PAIRS; pair++) {
            Moment from = moment(random);
            Moment to = random.nextBoolean() ? moment(random) : new Moment(1 + random.nextInt(LENGTH), from.validAt());
            List<Row<D>> before = rows(all, from);
            List<Row<D>> after = rows(all, to);

            List<Difference> differences = Differences.between(kind, projection.codec(), before, after);

            assertThat(apply(differences, fields(projection, before)))
                    .as("%s from %s to %s", projection.name(), from, to)
                    .isEqualTo(fields(projection, after));
            assertThat(Differences.between(kind, projection.codec(), after, before))
                    .hasSameSizeAs(differences);
        }
    }

    private static Moment moment(Random random) {
        return new Moment(1 + random.nextInt(LENGTH), RandomHistory.day(random));
    }

    private static <D> List<Row<D>> rows(MemoryRows<D> rows, Moment moment) {
        return Stream.of("*", RandomHistory.PLAN, RandomHistory.BUDGET)
                .flatMap(scope -> rows.in(scope, moment).stream())
                .toList();
    }

    private static <D> Map<String, SortedMap<String, String>> fields(Projection<D> projection, List<Row<D>> rows) {
        Map<String, SortedMap<String, String>> fields = new TreeMap<>();
        rows.forEach(row -> fields.put(
                row.key().item(), DocumentFields.of(projection.codec().write(row.document()))));
        return fields;
    }

    private static Map<String, SortedMap<String, String>> apply(
            List<Difference> differences, Map<String, SortedMap<String, String>> fields) {
        for (Difference difference : differences) {
            switch (difference.change()) {
                case ADDED ->
                    assertThat(fields.put(difference.item(), new TreeMap<>())).isNull();
                case CHANGED -> assertThat(fields).containsKey(difference.item());
                case REMOVED -> assertThat(fields).containsKey(difference.item());
            }
            SortedMap<String, String> of = Objects.requireNonNull(fields.get(difference.item()));
            difference.fields().forEach(field -> {
                assertThat(of.get(field.field())).isEqualTo(field.before());
                if (field.after() == null) {
                    of.remove(field.field());
                } else {
                    of.put(field.field(), field.after());
                }
            });
            if (difference.change() == Change.REMOVED) {
                assertThat(of).isEmpty();
                fields.remove(difference.item());
            }
        }
        return fields;
    }
}
