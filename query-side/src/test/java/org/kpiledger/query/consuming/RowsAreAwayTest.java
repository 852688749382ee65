package org.kpiledger.query.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kpiledger.postgres.PostgresServer.Version;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.rows.RowsAway;
import org.kpiledger.query.rows.RowsDatabase;

/** A server that cuts all connections to the database of rows and takes no others, until it does again. */
class RowsAreAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LENGTH = 60;

    private final TestBroker broker = TestBroker.shared();
    private final EventsTopic topic = broker.topic();
    private final TestLog log = RandomHistory.of(11, LENGTH);
    private final PostgresRows rows = new PostgresRows(Version.V15);

    @Test
    void projectionsWaitSayWhyAndGoOnByThemselves() throws SQLException {
        try (RowsDatabase database = rows.open()) {
            ReadModel model = ReadModel.serving(database);
            try (TopicReader reader = new TopicReader("away", topic, model.projectors())) {
                reader.start();
                broker.send(topic, 0, log.bytes().subList(0, 30));
                until(model, projector -> projector.position() == 30);

                cut();
                broker.send(topic, 30, log.bytes().subList(30, LENGTH));
                until(model, projector -> projector.state() == ProjectionState.WAITING);
                assertThat(model.plan().problem()).startsWith("the database of rows cannot be used: ");
                assertThat(catchThrowable(() ->
                                model.plan().rows().in("OP-23", new Moment(30, LocalDate.of(2023, 6, 1)))))
                        .matches(RowsAway::explains);

                restore();
                until(model, projector -> projector.position() == LENGTH);
                assertThat(model.plan().problem()).isNull();
            }
            ReadModel fresh = ReadModel.fresh(database);
            Deliveries.of(log.entries(), fresh.projectors().toArray(Projector<?>[]::new));
            assertThat(model.allocations().all()).isEqualTo(fresh.allocations().all());
            assertThat(model.audit().all()).isEqualTo(fresh.audit().all());
        }
    }

    private static void until(ReadModel model, Predicate<Projector<?>> reached) {
        assertThat(model.applied().await(() -> model.projectors().stream().allMatch(reached), PATIENCE))
                .as(() -> model.projectors().stream()
                        .map(projector -> projector.name() + " " + projector.state() + " " + projector.position())
                        .toList()
                        .toString())
                .isTrue();
    }

    private void cut() throws SQLException {
        execute("alter database " + rows.name() + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + rows.name() + "'");
    }

    private void restore() throws SQLException {
        execute("alter database " + rows.name() + " allow_connections true");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        rows.server().url("postgres"), rows.server().user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
