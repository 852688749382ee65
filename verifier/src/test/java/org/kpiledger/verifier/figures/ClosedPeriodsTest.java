package org.kpiledger.verifier.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.GovernedHistory;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.periods.PeriodsView;
import org.kpiledger.projections.periods.PeriodsView.PeriodView;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.reviews.ReviewsProjection;

/** What was not approved when a period was closed is told from the entries, whatever became of it since. */
class ClosedPeriodsTest {
    private static final String PLAN = "OP-23";
    private static final int LENGTH = 200;
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

    /** The others would find that the histories are drawn without regard to their rules. */
    private static final Set<String> ABOUT_PERIODS = Set.of("plan", "periods", "reviews", "times");

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areToldAsWhereAllRowsAreKept(long seed) {
        TestLog log = GovernedHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        List<Long> positions = List.of(LENGTH / 2L, LENGTH - 20L, (long) log.size());
        Reperformance performed = new Reperformance(folded(log, positions, random));
        for (long position : positions) {
            PeriodsView told = told(log, new AsOf(position, TestLog.time(position), LAST_DAY));
            assertThat(performed.answer("/api/plans/OP-23/periods?knownAt=@" + position + "&validAt=" + LAST_DAY))
                    .hasValueSatisfying(answer -> assertThat(new String(answer, UTF_8))
                            .as("as of @%s", position)
                            .isEqualTo(new String(ViewJson.write(told), UTF_8)));
        }
    }

    @Test
    void amongThemValuesThatWereApprovedLater() {
        assertThat(seeds().mapToObj(seed -> GovernedHistory.of(seed, LENGTH))
                        .flatMap(log -> told(log, new AsOf(LENGTH, TestLog.time(LENGTH), LAST_DAY)).periods().stream())
                        .map(PeriodView::unapprovedAtClose)
                        .filter(Objects::nonNull)
                        .flatMap(unapproved -> unapproved.values().stream()))
                .isNotEmpty();
    }

    private static Folds folded(TestLog log, List<Long> positions, Random random) {
        Asked asked = new Asked();
        asked.add(positions);
        Folds folds = new Folds(asked);
        List<Entry> left = log.entries();
        while (!left.isEmpty()) {
            int many = Math.min(left.size(), 1 + random.nextInt(LENGTH));
            List<Entry> next = left.subList(0, many);
            folds.all().stream()
                    .filter(fold -> ABOUT_PERIODS.contains(fold.name()))
                    .forEach(fold -> fold.apply().accept(next));
            left = left.subList(many, left.size());
        }
        return folds;
    }

    private static PeriodsView told(TestLog log, AsOf asOf) {
        return PeriodsView.of(
                PlanTree.header(MemoryRows.fold(new PlanProjection(), log.entries()), PLAN, asOf.moment())
                        .orElseThrow(),
                MemoryRows.fold(new PeriodsProjection(), log.entries()),
                MemoryRows.fold(new ReviewsProjection(), log.entries()),
                asOf);
    }
}
