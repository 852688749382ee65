package org.kpiledger.projections.kpis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

/**
 * Each answer on KPIs, at each sampled moment, is what a fold of the log up to there answers, and tells of each value
 * what its own entries say one after the other. A failure names the seed that brings it back.
 */
class AnswersEqualAFreshFoldTest {
    private static final int HISTORIES = 1_000;
    private static final int LENGTH = 60;
    private static final int SAMPLES = 2;

    static LongStream seeds() {
        return LongStream.range(10_000, 10_000 + HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atEachMoment(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        MemoryRows<PlanDocument> plans = MemoryRows.fold(new PlanProjection(), log.entries());
        MemoryRows<KpiDocument> kpis = MemoryRows.fold(new KpisProjection(), log.entries());
        for (int i = 0; i < SAMPLES; i++) {
            long position = 15 + random.nextInt(LENGTH - 14);
            LocalDate day = RandomHistory.day(random);
            AsOf asOf = new AsOf(position, TestLog.time(position), day);

            Optional<Answers> then = Answers.of(plans, kpis, asOf);
            Optional<Answers> fresh = Answers.of(
                    MemoryRows.fold(new PlanProjection(), log.upTo(position)),
                    MemoryRows.fold(new KpisProjection(), log.upTo(position)),
                    asOf);

            assertThat(then).as("at %s", asOf).isEqualTo(fresh);
            then.ifPresent(answers -> sameAsTheirEntries(answers, log.upTo(position), day));
        }
    }

    /** All that is answered on KPIs. */
    private record Answers(KpisView list, List<KpiDetailView> details, List<ValuesView> values) {
        static Optional<Answers> of(MemoryRows<PlanDocument> plans, MemoryRows<KpiDocument> kpis, AsOf asOf) {
            Moment moment = asOf.moment();
            return PlanTree.of(plans, RandomHistory.PLAN, moment).map(tree -> {
                KpiProgress progress = new KpiProgress(tree, kpis, asOf);
                KpiValues reported = new KpiValues(tree.header().planId(), kpis, asOf);
                KpisView list = progress.list(KpiFilter.ALL);
                List<KpiDetailView> details = new ArrayList<>();
                List<ValuesView> values = new ArrayList<>();
                for (KpiView kpi : list.kpis()) {
                    details.add(progress.detail(kpi.code()).orElseThrow());
                    values.add(reported.of(kpi.code(), _ -> Set.of(), true).orElseThrow());
                }
                return new Answers(list, details, values);
            });
        }
    }

    /** What the entries of one value say, told without rows. */
    private static final class Told {
        private ValueState state = ValueState.RECORDED;
        private @Nullable Reading reading;
        private @Nullable Reading approved;
        private LocalDate day = LocalDate.MIN;
        private int steps;

        void tell(KpiValueEvent event) {
            steps++;
            switch (event) {
                case KpiValueRecorded e -> says(e.reading(), ValueState.RECORDED);
                case KpiValueCorrected e ->
                    says(
                            e.reading(),
                            state == ValueState.RECORDED || state == ValueState.RETURNED
                                    ? ValueState.RECORDED
                                    : ValueState.SUBMITTED);
                case KpiValueWithdrawn _ -> {
                    state = ValueState.WITHDRAWN;
                    reading = null;
                }
                case KpiValueSubmitted _ -> state = ValueState.SUBMITTED;
                case KpiValueReturned _ -> state = ValueState.RETURNED;
                case KpiValueVerified _ -> state = ValueState.VERIFIED;
                case KpiValueApproved _ -> {
                    state = ValueState.APPROVED;
                    approved = reading;
                }
                case KpiValueCommented _ -> {}
            }
        }

        private void says(Reading says, ValueState reached) {
            reading = says;
            state = reached;
            day = says.valueDate().lastDay();
        }

        boolean isChanged() {
            return approved != null && !approved.equals(reading);
        }
    }

    private static void sameAsTheirEntries(Answers answers, List<Entry> entries, LocalDate day) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.data() instanceof KpiValueEvent event) {
                told.computeIfAbsent(entry.subject().value(), _ -> new Told()).tell(event);
            }
        }
        told.values().removeIf(value -> value.day.isAfter(day));

        Map<String, ValuesView.ValueView> listed = new HashMap<>();
        answers.values()
                .forEach(view -> view.values()
                        .forEach(value -> listed.put(value.valueId().toString(), value)));
        assertThat(listed.keySet()).isEqualTo(told.keySet());
        told.forEach((id, value) -> {
            ValuesView.ValueView view = requireNonNull(listed.get(id));
            assertThat(view.state()).as(id).isEqualTo(value.state);
            assertThat(view.changedSinceApproval() != null).as(id).isEqualTo(value.isChanged());
            assertThat(view.steps()).as(id).hasSize(value.steps);
        });

        KpisView.Totals totals = answers.list().totals();
        for (ValueState state : ValueState.values()) {
            assertThat(totals.valuesByState().get(state)).isEqualTo((int)
                    told.values().stream().filter(value -> value.state == state).count());
        }
        assertThat(totals.changedSinceApproval().count())
                .isEqualTo((int) told.values().stream().filter(Told::isChanged).count());
    }
}
