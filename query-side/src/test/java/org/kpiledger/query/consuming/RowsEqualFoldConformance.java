package org.kpiledger.query.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.findings.FindingsProjection;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.risks.RisksProjection;
import org.kpiledger.query.rows.AuditFilter;
import org.kpiledger.query.rows.AuditOrder;
import org.kpiledger.query.rows.RowsDatabase;

/**
 * What the database answers is what a fold of the log gives; a failure names the seed that brings it back. A subclass
 * names the database.
 */
abstract class RowsEqualFoldConformance {
    private static final int HISTORIES = 4;
    private static final int LENGTH = 150;
    private static final int SAMPLES = 6;

    /** The database of the test; the same one at each call, through connections of its own. */
    abstract RowsDatabase database();

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atAnyMomentAfterAnyBatchesAndARestart(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        int restartAt = random.nextInt(LENGTH);
        try (RowsDatabase database = database()) {
            deliver(ReadModel.serving(database), log, 0, restartAt, random);
        }
        try (RowsDatabase database = database()) {
            ReadModel model = ReadModel.serving(database);
            assertThat(model.projectors()).allMatch(projector -> projector.position() == restartAt);
            deliver(model, log, 0, LENGTH, random);

            same(model.plan(), new PlanProjection(), log, random);
            same(model.allocations(), new AllocationsProjection(), log, random);
            same(model.kpis(), new KpisProjection(), log, random);
            same(model.risks(), new RisksProjection(), log, random);
            same(model.activities(), new ActivitiesProjection(), log, random);
            same(model.findings(), new FindingsProjection(), log, random);
            same(model.audit(), new AuditProjection(), log, random);
            sameAudit(model, log);
        }
    }

    /** A row that is closed while others ask is found as still known or as known before, never as both or neither. */
    @Test
    void whileRowsAreWritten() throws Exception {
        long seed = HISTORIES;
        TestLog log = RandomHistory.of(seed, LENGTH);
        Random random = new Random(seed);
        MemoryRows<KpiDocument> all = MemoryRows.fold(new KpisProjection(), log.entries());
        try (RowsDatabase database = database();
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Projector<KpiDocument> kpis = ReadModel.serving(database).kpis();
            Future<?> written = writer.submit(() -> log.entries()
                    .forEach(entry ->
                            kpis.deliver(List.of(new Delivery(entry, entry.position() - 1, entry.position())))));
            do {
                Moment then = new Moment(random.nextLong(kpis.position() + 1), RandomHistory.day(random));
                assertThat(documents(kpis.rows().in(RandomHistory.PLAN, then)))
                        .as("at %s of %s, seed %s", then, kpis.position(), seed)
                        .isEqualTo(documents(all.in(RandomHistory.PLAN, then)));
            } while (!written.isDone());
            written.get();
            assertThat(kpis.position()).isEqualTo(LENGTH);
        }
    }

    /** In batches of random size, some of which overlap what was delivered before. */
    private static void deliver(ReadModel model, TestLog log, int from, int to, Random random) {
        List<Delivery> all = new ArrayList<>();
        for (Entry entry : log.entries()) {
            all.add(new Delivery(entry, entry.position() - 1, entry.position()));
        }
        int next = from;
        while (next < to) {
            int end = Math.min(to, next + 1 + random.nextInt(40));
            List<Delivery> batch = all.subList(Math.max(0, next - random.nextInt(3)), end);
            model.projectors().forEach(projector -> projector.deliver(batch));
            next = end;
        }
        assertThat(model.projectors()).extracting(Projector::problem).containsOnlyNulls();
    }

    private static <D> void same(Projector<D> projector, Projection<D> projection, TestLog log, Random random) {
        MemoryRows<D> all = MemoryRows.fold(projection, log.entries());
        assertThat(projector.all()).as(projection.name()).isEqualTo(all.all());
        for (int i = 0; i < SAMPLES; i++) {
            long position = projection.keepsHistory() ? 1 + random.nextInt(LENGTH) : LENGTH;
            Moment then = new Moment(position, RandomHistory.day(random));
            MemoryRows<D> fresh = MemoryRows.fold(projection, log.upTo(then.position()));
            for (String scope : List.of("*", RandomHistory.PLAN, RandomHistory.BUDGET, RandomHistory.STEPS)) {
                assertThat(documents(projector.rows().in(scope, then)))
                        .as("%s of %s at %s", projection.name(), scope, then)
                        .isEqualTo(documents(fresh.in(scope, then)));
                String prefix = RandomHistory.PLAN + "/value/P1.A.K1/";
                assertThat(documents(projector.rows().startingWith(scope, prefix, then)))
                        .isEqualTo(documents(fresh.startingWith(scope, prefix, then)));
                SortedSet<String> some = some(all, random);
                assertThat(projector.rows().holding(scope, some, then))
                        .isEqualTo(fresh.holding(scope, some, then))
                        .isSubsetOf(some);
            }
            fresh.all()
                    .forEach(row -> assertThat(
                                    projector.rows().of(row.key(), then).map(Row::document))
                            .isEqualTo(fresh.of(row.key(), then).map(Row::document)));
        }
    }

    /** About half of the items that there ever are, and one that there is not. */
    private static <D> SortedSet<String> some(MemoryRows<D> all, Random random) {
        SortedSet<String> some = new TreeSet<>(Set.of("none"));
        all.all().stream()
                .map(row -> row.key().item())
                .distinct()
                .filter(_ -> random.nextBoolean())
                .forEach(some::add);
        return some;
    }

    private static <D> List<D> documents(List<Row<D>> rows) {
        return rows.stream().map(Row::document).toList();
    }

    private static void sameAudit(ReadModel model, TestLog log) {
        MemoryRows<Fields> rows = new MemoryRows<>(new AuditProjection());
        List<AuditLine> lines = new ArrayList<>();
        log.entries().forEach(entry -> lines.add(AuditProjection.line(entry, rows.apply(entry))));

        AuditFilter all = new AuditFilter(0, LENGTH, null, null, null, null, null, null, null);
        assertThat(model.lines().find(all, AuditOrder.OF_THE_LOG, LENGTH + 1)).isEqualTo(lines);
        assertThat(model.lines().find(all, AuditOrder.OF_THE_LOG, 3)).isEqualTo(lines.subList(0, 3));

        AuditFilter risks =
                new AuditFilter(20, LENGTH, "OP-23/risk/*", null, null, null, null, TestLog.time(30), TestLog.time(90));
        assertThat(model.lines().find(risks, AuditOrder.OF_THE_LOG, LENGTH))
                .isEqualTo(lines.stream()
                        .filter(line -> line.position() >= 30 && line.position() <= 90)
                        .filter(line -> line.subject().value().startsWith("OP-23/risk/"))
                        .toList());
        assertThat(model.lines().positionAt(TestLog.time(40).plusMillis(1))).isEqualTo(40);
        assertThat(model.lines().positionAt(TestLog.time(40).minusMillis(1))).isEqualTo(39);
        assertThat(model.lines().timeOf(40)).contains(TestLog.time(40));
    }
}
