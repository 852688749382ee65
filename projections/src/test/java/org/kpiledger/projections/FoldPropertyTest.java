package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.AllocationsView.NodeView;
import org.kpiledger.projections.allocations.CommitmentsView;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.kpis.ReportedValue;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.RisksProjection;

/** Laws that hold for every history; a failure names the seed that brings it back. */
class FoldPropertyTest {
    private static final int HISTORIES = 200;
    private static final int LENGTH = 100;
    private static final int SAMPLES = 4;

    private static final List<Projection<?>> PROJECTIONS = List.of(
            new PlanProjection(),
            new AllocationsProjection(),
            new KpisProjection(),
            new RisksProjection(),
            new ActivitiesProjection(),
            new FindingsProjection(),
            new AuditProjection());

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKnownThenIsWhatAFoldUpToThereGives(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        List<Long> positions = random.longs(SAMPLES, 1, LENGTH + 1L).boxed().toList();
        PROJECTIONS.stream()
                .filter(Projection::keepsHistory)
                .forEach(projection -> sameAsFresh(projection, log, positions, random));
    }

    private static <D> void sameAsFresh(Projection<D> projection, TestLog log, List<Long> positions, Random random) {
        MemoryRows<D> all = MemoryRows.fold(projection, log.entries());
        for (long position : positions) {
            MemoryRows<D> fresh = MemoryRows.fold(projection, log.upTo(position));
            Moment then = new Moment(position, RandomHistory.day(random));
            for (String scope : List.of("*", RandomHistory.PLAN, RandomHistory.BUDGET, RandomHistory.STEPS)) {
                assertThat(documents(all, scope, then))
                        .as("%s of %s at %s", projection.name(), scope, then)
                        .isEqualTo(documents(fresh, scope, then));
            }
        }
    }

    private static <D> List<D> documents(MemoryRows<D> rows, String scope, Moment moment) {
        return rows.in(scope, moment).stream().map(Row::document).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBatchStoredInPartsGivesTheRowsThatEntriesGiveOneByOne(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        for (Projection<?> projection : PROJECTIONS) {
            sameInParts(projection, log, random);
        }
    }

    private static <D> void sameInParts(Projection<D> projection, TestLog log, Random random) {
        Batch<D> batch = new Batch<>(0);
        Map<Place, Row<D>> stored = new TreeMap<>();
        for (Entry entry : log.entries()) {
            batch.apply(entry.position(), projection.changes(entry));
            if (random.nextInt(7) == 0 || entry.position() == LENGTH) {
                store(projection, batch, stored);
                batch.settle(entry.position());
                assertThat(batch.size()).isZero();
            }
        }
        assertThat(stored.values())
                .as(projection.name())
                .containsExactlyElementsOf(
                        MemoryRows.fold(projection, log.entries()).all());
    }

    private static <D> void store(Projection<D> projection, Batch<D> batch, Map<Place, Row<D>> stored) {
        batch.closed().forEach(row -> assertThat(stored.remove(Place.of(row))).isNotNull());
        assertThat(batch.noLongerKnown()).containsAll(batch.closed());
        if (projection.keepsHistory()) {
            batch.noLongerKnown()
                    .forEach(row -> assertThat(stored.put(Place.of(row), row)).isNull());
        }
        assertThat(batch.size()).isGreaterThanOrEqualTo(batch.opened().size());
        batch.opened().forEach(row -> assertThat(stored.put(Place.of(row), row)).isNull());
    }

    private record Place(String item, long knownFrom, LocalDate validFrom) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::item)
                .thenComparing(Place::knownFrom)
                .thenComparing(Place::validFrom);

        static Place of(Row<?> row) {
            return new Place(row.key().item(), row.knownFrom(), row.validFrom());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anAllocationIsTheSumOfWhatCountsByThatDay(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        long position = 20 + random.nextInt(LENGTH - 20);
        LocalDate day = RandomHistory.day(random);
        AsOf asOf = new AsOf(position, TestLog.time(position), day);
        Optional<PlanTree> tree =
                PlanTree.of(MemoryRows.fold(new PlanProjection(), log.entries()), RandomHistory.PLAN, asOf.moment());
        if (tree.isEmpty()) {
            assertThat(day).isBefore(LocalDate.of(2023, 1, 1));
            return;
        }

        AllocationsView view = AllocationsView.of(
                        tree.get(), 2023, MemoryRows.fold(new AllocationsProjection(), log.entries()), asOf)
                .orElseThrow();

        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        log.upTo(position).forEach(entry -> addUp(entry, day, sums));
        for (NodeView priority : view.nodes()) {
            assertThat(priority.amount())
                    .as(priority.code().value())
                    .isEqualByComparingTo(sums.getOrDefault(priority.code().value(), BigDecimal.ZERO));
            for (NodeView theme : priority.children()) {
                assertThat(theme.amount())
                        .as(theme.code().value())
                        .isEqualByComparingTo(sums.getOrDefault(theme.code().value(), BigDecimal.ZERO));
            }
        }
        assertThat(view.allocated().add(view.unallocated())).isEqualByComparingTo(view.total());
        assertThat(view.total()).isEqualByComparingTo(sums.getOrDefault("total", BigDecimal.ZERO));
        assertThat(view.committed()).isEqualByComparingTo(sums.getOrDefault("committed", BigDecimal.ZERO));
        assertThat(view.spent()).isEqualByComparingTo(sums.getOrDefault("spent", BigDecimal.ZERO));
        assertThat(view.available())
                .isEqualByComparingTo(view.total().subtract(view.spent()).subtract(view.committed()));
        view.nodes().forEach(FoldPropertyTest::isTheSumOfItsLeavesAndWhatIsUnallocated);
        CommitmentsView commitments = CommitmentsView.of(
                        new Code(RandomHistory.PLAN),
                        2023,
                        MemoryRows.fold(new AllocationsProjection(), log.entries()),
                        asOf)
                .orElseThrow();
        assertThat(commitments.outstanding()).isEqualByComparingTo(view.committed());
        commitments
                .commitments()
                .forEach(one -> assertThat(
                                one.amount().value().subtract(one.paid()).subtract(one.released()))
                        .isEqualByComparingTo(one.outstanding().value()));
    }

    private static void isTheSumOfItsLeavesAndWhatIsUnallocated(NodeView node) {
        BigDecimal children = BigDecimal.ZERO;
        for (NodeView child : node.children()) {
            children = children.add(child.amount());
            isTheSumOfItsLeavesAndWhatIsUnallocated(child);
        }
        assertThat(node.allocatedBelow()).isEqualByComparingTo(children);
        if (node.unallocatedBelow() != null) {
            assertThat(children.add(node.unallocatedBelow())).isEqualByComparingTo(node.amount());
        }
        assertThat(node.available().add(node.spent()).add(node.committed())).isEqualByComparingTo(node.amount());
    }

    private static void addUp(Entry entry, LocalDate day, TreeMap<String, BigDecimal> sums) {
        switch (entry.data()) {
            case BudgetAllocated e
            when !e.effectiveOn().isAfter(day) ->
                sums.merge(e.node().value(), e.amount().amount().value(), BigDecimal::add);
            case AllocationReduced e
            when !e.effectiveOn().isAfter(day) ->
                sums.merge(e.node().value(), e.amount().amount().value().negate(), BigDecimal::add);
            case BudgetTransferred e
            when !e.effectiveOn().isAfter(day) -> {
                BigDecimal amount = e.amount().amount().value();
                sums.merge(e.from().value(), amount.negate(), BigDecimal::add);
                sums.merge(e.from().value().substring(0, 2), amount.negate(), BigDecimal::add);
                sums.merge(e.to().value(), amount, BigDecimal::add);
                sums.merge(e.to().value().substring(0, 2), amount, BigDecimal::add);
            }
            case BudgetEstablished e -> sums.merge("total", e.total().amount().value(), BigDecimal::add);
            case BudgetTotalRevised e
            when !e.effectiveOn().isAfter(day) ->
                sums.merge(
                        "total",
                        e.total().amount().value().subtract(e.previousTotal().value()),
                        BigDecimal::add);
            case ExpenditureRecorded e
            when !e.date().isAfter(day) ->
                sums.merge("spent", e.amount().amount().value(), BigDecimal::add);
            case ExpenditureReversed e
            when !e.date().isAfter(day) ->
                sums.merge("spent", e.amount().amount().value().negate(), BigDecimal::add);
            case CommitmentRecorded e
            when !e.date().isAfter(day) ->
                sums.merge("committed", e.amount().amount().value(), BigDecimal::add);
            case CommitmentReleased e
            when !e.date().isAfter(day) ->
                sums.merge("committed", e.amount().amount().value().negate(), BigDecimal::add);
            case CommitmentRestored e
            when !e.date().isAfter(day) ->
                sums.merge("committed", e.amount().amount().value(), BigDecimal::add);
            default -> {}
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aValueIsWhatWasStatedLastIfItsDayHasCome(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        long position = 20 + random.nextInt(LENGTH - 20);
        LocalDate day = RandomHistory.day(random);
        MemoryRows<KpiDocument> rows = MemoryRows.fold(new KpisProjection(), log.entries());

        TreeMap<String, Entry> last = new TreeMap<>();
        log.upTo(position).stream()
                .filter(entry -> entry.data() instanceof KpiValueRecorded
                        || entry.data() instanceof KpiValueCorrected
                        || entry.data() instanceof KpiValueWithdrawn)
                .forEach(entry -> last.put(entry.subject().value(), entry));

        last.forEach((id, entry) -> {
            Optional<ReportedValue> value = rows.of(new Key(RandomHistory.PLAN, id), new Moment(position, day))
                    .map(row -> (ReportedValue) row.document());
            @Nullable PartialDate stated = valueDate(entry);
            if (stated == null) {
                value.ifPresent(withdrawn -> assertThat(withdrawn.reading()).isNull());
            } else if (stated.lastDay().isAfter(day)) {
                assertThat(value).isEmpty();
            } else {
                assertThat(value.orElseThrow().position()).isEqualTo(entry.position());
            }
        });
    }

    private static @Nullable PartialDate valueDate(Entry entry) {
        return switch (entry.data()) {
            case KpiValueRecorded e -> e.reading().valueDate();
            case KpiValueCorrected e -> e.reading().valueDate();
            case KpiValueWithdrawn _ -> null;
            default -> throw new IllegalStateException("not a value: " + entry);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void documentsReadBackAsTheyWereWritten(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        for (Projection<?> projection : PROJECTIONS) {
            readBack(projection, log);
        }
    }

    private static <D> void readBack(Projection<D> projection, TestLog log) {
        for (Row<D> row : MemoryRows.fold(projection, log.entries()).all()) {
            DocumentCodec<D> codec = projection.codec();
            assertThat(codec.read(codec.kind(row.document()), codec.write(row.document())))
                    .isEqualTo(row.document());
        }
    }
}
