package org.kpiledger.query.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.TableSets;

/** How the rows come to hold what the topic holds. A subclass names the database. */
abstract class TopicIsFollowedConformance {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LENGTH = 60;

    private final TestBroker broker = TestBroker.shared();
    private final EventsTopic topic = broker.topic();
    private final TestLog log = RandomHistory.of(7, LENGTH);

    private RowsDatabase database;
    private ReadModel model;
    private TopicReader reader;

    /** The database of the test; the same one at each call, through connections of its own. */
    abstract RowsDatabase database();

    @BeforeEach
    void start() {
        database = database();
        model = ReadModel.serving(database);
        reader = new TopicReader("test", topic, model.projectors());
        reader.start();
    }

    @AfterEach
    void stop() {
        reader.close();
        database.close();
    }

    @Test
    void everyEntryIsAppliedAndTheStateSaysSo() {
        broker.send(topic, 0, log.bytes());

        reaches(LENGTH);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(model.projectors())
                        .extracting(Projector::state)
                        .containsOnly(ProjectionState.RUNNING));
        assertThat(reader.lastSeen()).isEqualTo(LENGTH);
    }

    @Test
    void aRecordDeliveredTwiceTakesEffectOnce() {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        broker.send(topic, 19, log.bytes().subList(19, LENGTH));

        reaches(LENGTH);
        assertThat(model.allocations().all())
                .isEqualTo(freshRows().allocations().all());
    }

    @Test
    void aGapStopsAllLoudlyAndKeepsWhatCameBeforeIt() {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        broker.send(topic, 31, log.bytes().subList(31, LENGTH));

        until(() -> model.projectors().stream().allMatch(Projector::stopped));
        assertThat(model.projectors()).allMatch(projector -> projector.position() == 30);
        assertThat(model.plan().problem())
                .isEqualTo("entry 32 follows entry 31 in the topic, but the rows end at 30; entries are missing");
    }

    @Test
    void anEntryThatOneProjectionCannotApplyStopsThatOneOnly() {
        log.append("OP-23/kpi/P9.X.K1", new KpiApproved(1, null, null, LocalDate.of(2023, 1, 1)));
        log.append("OP-23/kpi/P1.A.K1", new KpiApproved(1, null, null, LocalDate.of(2023, 1, 1)));
        broker.send(topic, 0, log.bytes());

        until(() -> model.kpis().stopped() && model.plan().position() == LENGTH + 2);
        assertThat(model.kpis().position()).isEqualTo(LENGTH);
        assertThat(model.kpis().problem())
                .contains("entry 61 (KpiApproved of OP-23/kpi/P9.X.K1) cannot be applied")
                .contains("nothing is known of OP-23/kpi/P9.X.K1");
        reaches(LENGTH + 2, model.audit(), model.risks());
        assertThat(model.audit().state()).isNotEqualTo(ProjectionState.STOPPED);
    }

    @Test
    void aRecordThatIsNoEntryStopsAll() {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        byte[] broken = log.bytes().get(30).clone();
        broken[broken.length - 1] = ' ';
        broker.send(topic, 30, List.of(broken));

        until(() -> model.projectors().stream().allMatch(Projector::stopped));
        assertThat(model.projectors()).allMatch(projector -> projector.position() == 30);
        assertThat(model.risks().problem()).contains("cannot be read");
    }

    @Test
    void afterARestartItGoesOnWhereTheRowsEnd() {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        reaches(30);
        stop();

        broker.send(topic, 30, log.bytes().subList(30, LENGTH));
        start();
        reaches(LENGTH);
        assertThat(model.kpis().all()).isEqualTo(freshRows().kpis().all());
    }

    @Test
    void aTopicWrittenAnewIsReadFromItsBeginning() throws Exception {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        reaches(30);
        stop();

        try (var admin = broker.admin()) {
            admin.deleteTopics(List.of(topic.name())).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(topic.name()));
        }
        broker.create(topic.name());
        broker.send(topic, 0, log.bytes().subList(0, 20));
        broker.send(topic, 20, log.bytes().subList(20, LENGTH));
        start();
        reaches(LENGTH);
    }

    @Test
    void rowsOfOneLogTakeNoEntriesOfAnother() {
        broker.send(topic, 0, log.bytes().subList(0, 30));
        reaches(30);
        byte[] foreign = new String(log.bytes().get(30), StandardCharsets.UTF_8)
                .replace(TestLog.ORIGIN, "kpi-ledger-other")
                .getBytes(StandardCharsets.UTF_8);
        broker.send(topic, 30, List.of(foreign));

        until(() -> model.projectors().stream().allMatch(Projector::stopped));
        assertThat(model.plan().problem()).contains("is of the log kpi-ledger-other");
    }

    @Test
    void rowsBuiltAnewEqualThoseThatServeAndTakeTheirPlace() {
        broker.send(topic, 0, log.bytes());
        reaches(LENGTH);

        try (Rebuild rebuild = Rebuild.begin(database, topic)) {
            assertThat(rebuild.reaches(LENGTH, PATIENCE)).isTrue();
            assertThat(rebuild.fresh().plan().tables())
                    .isNotEqualTo(model.plan().tables());
            same(rebuild.fresh());
            rebuild.serve();
        }
        ReadModel next = ReadModel.serving(database);
        assertThat(next.plan().tables().build()).isEqualTo(2);
        assertThat(next.plan().position()).isEqualTo(LENGTH);
        stop();

        database = database();
        new TableSets(database).dropOthers();
        start();
        assertThat(model.plan().tables().build()).isEqualTo(2);
        same(freshRows());
    }

    @Test
    void twoThatWriteTheSameRowsGoOnTogether() {
        try (RowsDatabase second = database()) {
            ReadModel other = ReadModel.serving(second);
            assertThat(other.plan().tables()).isEqualTo(model.plan().tables());
            try (TopicReader beside = new TopicReader("beside", topic, other.projectors())) {
                beside.start();
                for (int sent = 0; sent < LENGTH; sent += 5) {
                    broker.send(topic, sent, log.bytes().subList(sent, sent + 5));
                }
                reaches(LENGTH);
                assertThat(other.applied()
                                .await(
                                        () -> other.projectors().stream()
                                                .allMatch(projector -> projector.position() == LENGTH),
                                        PATIENCE))
                        .isTrue();
            }
            same(other);
        }
        same(freshRows());
    }

    private void same(ReadModel other) {
        assertThat(other.plan().all()).isEqualTo(model.plan().all());
        assertThat(other.allocations().all()).isEqualTo(model.allocations().all());
        assertThat(other.kpis().all()).isEqualTo(model.kpis().all());
        assertThat(other.risks().all()).isEqualTo(model.risks().all());
        assertThat(other.activities().all()).isEqualTo(model.activities().all());
        assertThat(other.audit().all()).isEqualTo(model.audit().all());
    }

    /** The rows that the whole log gives when nothing goes wrong on the way. */
    private ReadModel freshRows() {
        ReadModel fresh = ReadModel.fresh(database);
        List<Delivery> all = log.entries().stream()
                .map(entry -> new Delivery(entry, entry.position() - 1, entry.position()))
                .toList();
        fresh.projectors().forEach(projector -> projector.deliver(all));
        return fresh;
    }

    private void reaches(long position) {
        reaches(position, model.projectors().toArray(Projector<?>[]::new));
    }

    private void reaches(long position, Projector<?>... projectors) {
        until(() -> List.of(projectors).stream().allMatch(projector -> projector.position() >= position));
    }

    private void until(BooleanSupplier reached) {
        assertThat(model.applied().await(reached, PATIENCE))
                .as(() -> model.projectors().stream()
                        .map(projector -> projector.name() + " " + projector.position() + " " + projector.problem())
                        .toList()
                        .toString())
                .isTrue();
    }
}
