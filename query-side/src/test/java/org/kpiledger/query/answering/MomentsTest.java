package org.kpiledger.query.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.consuming.Deliveries;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.RowsDatabase;
import org.springframework.mock.web.MockHttpServletRequest;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestLog log = RandomHistory.of(3, 50);

    @TempDir
    private Path folder;

    private RowsDatabase database;
    private ReadModel model;

    @BeforeEach
    void open() {
        database = RowsDatabase.in(folder);
        model = ReadModel.serving(database);
        Deliveries.of(log.upTo(30), model.projectors().toArray(Projector<?>[]::new));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void todayIsTheDayInThePlansZone() {
        assertThat(moments(SHORT).of(ask(), model.plan()))
                .isEqualTo(new AsOf(30, TestLog.time(30), LocalDate.of(2026, 11, 25)));
    }

    @Test
    void thePositionIsTheLowestOfThoseThatTheAnswerIsMadeFrom() {
        Deliveries.of(log.upTo(40), model.plan(), model.audit());

        assertThat(moments(SHORT).of(ask(), model.plan()).position()).isEqualTo(40);
        assertThat(moments(SHORT).of(ask(), model.plan(), model.kpis()).position())
                .isEqualTo(30);
    }

    @Test
    void aQuestionWaitsForTheEntryThatItNames() throws Exception {
        Moments moments = moments(LONG);
        CompletableFuture<AsOf> minimum =
                CompletableFuture.supplyAsync(() -> moments.of(ask("minPosition", "45"), model.plan()));
        CompletableFuture<AsOf> known =
                CompletableFuture.supplyAsync(() -> moments.of(ask("knownAt", "@42"), model.plan()));

        Deliveries.of(log.upTo(45), model.plan(), model.audit());

        assertThat(minimum.get(60, TimeUnit.SECONDS).position()).isEqualTo(45);
        assertThat(known.get(60, TimeUnit.SECONDS).position()).isEqualTo(42);
    }

    @Test
    void anInstantWaitsUntilAllEntriesUpToItAreThere() throws Exception {
        Moments moments = moments(LONG);
        String time = TestLog.time(41).plusMillis(3).toString();
        CompletableFuture<AsOf> known =
                CompletableFuture.supplyAsync(() -> moments.of(ask("knownAt", time), model.plan()));

        Deliveries.of(log.upTo(50), model.plan(), model.audit());

        assertThat(known.get(60, TimeUnit.SECONDS).position()).isEqualTo(41);
    }

    @Test
    void anInstantBeforeWhatIsThereDoesNotWait() {
        String time = TestLog.time(20).toString();

        assertThat(moments(LONG).of(ask("knownAt", time), model.plan()).position())
                .isEqualTo(20);
    }

    @Test
    void whatDoesNotComeInTimeIsNotYetVisible() {
        refuses(503, "not-yet-visible", "minPosition", "31");
        refuses(503, "not-yet-visible", "knownAt", "@31");
    }

    @Test
    void whatIsBeyondTheLogOrTheClockIsRefused() {
        refuses(422, "bad-parameter", "knownAt", "@51");
        refuses(422, "bad-parameter", "minPosition", "51");
        refuses(422, "moment-in-future", "knownAt", NOW.plusSeconds(1).toString());
    }

    @Test
    void workOnAPlanGoesOnUntilTodayWhenItsCycleIsOver() {
        Moments later = new Moments(
                model, Optional.empty(), Clock.fixed(Instant.parse("2028-03-01T12:00:00Z"), ZoneOffset.UTC), SHORT);
        assertThat(later.ofWorkOn(RandomHistory.PLAN, ask("validAt", "2028-03-01"), model.plan())
                        .validAt())
                .isEqualTo(LocalDate.of(2028, 3, 1));
        for (String outside : List.of("2022-12-31", "2028-03-02")) {
            assertThatThrownBy(() -> later.ofWorkOn(RandomHistory.PLAN, ask("validAt", outside), model.plan()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            thrown -> assertThat(thrown.problem().code()).isEqualTo("valid-at-outside-cycle"));
        }
    }

    @Test
    void withoutTheLogBesideItWhatIsBeyondTheTopicMayComeOrNot() {
        assertThatThrownBy(() -> apart(SHORT).of(ask("knownAt", "@51"), model.plan()))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem().status()).isEqualTo(503);
                    assertThat(thrown.problem().detail()).contains("come to 30", "may have no such entry");
                });
    }

    @Test
    void withoutTheLogBesideItAnInstantBehindTheRowsWaitsForTheTopicsEnd() throws Exception {
        String time = TestLog.time(41).plusMillis(3).toString();
        assertThatThrownBy(() -> apart(SHORT).of(ask("knownAt", time), model.plan()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(503));

        CompletableFuture<AsOf> known =
                CompletableFuture.supplyAsync(() -> apart(LONG).of(ask("knownAt", time), model.plan()));
        Projector<?>[] all = model.projectors().toArray(Projector<?>[]::new);
        Deliveries.of(log.upTo(40), all);
        Deliveries.endReached(all);

        assertThat(known.get(60, TimeUnit.SECONDS).position()).isEqualTo(40);
    }

    private Moments apart(Duration waitMax) {
        return new Moments(model, Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC), waitMax);
    }

    private void refuses(int status, String code, String name, String value) {
        assertThatThrownBy(() -> moments(SHORT).of(ask(name, value), model.plan()))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem().status()).isEqualTo(status);
                    assertThat(thrown.problem().code()).isEqualTo(code);
                });
    }

    private Moments moments(Duration waitMax) {
        return new Moments(model, Optional.of(() -> 50L), Clock.fixed(NOW, ZoneOffset.UTC), waitMax);
    }

    private static Parameters ask(String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < parameters.length; i += 2) {
            request.setParameter(parameters[i], parameters[i + 1]);
        }
        return Parameters.of(request);
    }
}
