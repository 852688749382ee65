package org.kpiledger.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.BehindTheBack;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.SetClock;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Inspection;

/** The log is inspected each night beside its writer; the clock is set here, and the night is a call. */
class InspectionAtNightTest {
    private static final Instant EVENING = Instant.parse("2023-02-06T17:00:00Z");
    private static final Instant NIGHT = Instant.parse("2023-02-07T01:30:00Z");
    private static final Inspection ROWS =
            new Inspection("rows", () -> List.of(Inspected.agreeing("rows of risks", "Each is folded.")));

    @TempDir
    Path data;

    private final SetClock clock = new SetClock(EVENING);
    private final Waiting waiting = new Waiting();
    private EventLog log;
    private boolean elsewhere;

    @BeforeEach
    void open() {
        log = EventLog.open(LogDatabase.h2(data.resolve("log"), Durability.PROCESS), clock);
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** Remembers what is to be done, and does it when told. */
    private final class Waiting implements Later {
        private final List<Duration> waits = new ArrayList<>();
        private Runnable work = () -> {};

        @Override
        public void in(Duration wait, Runnable then) {
            waits.add(wait);
            work = then;
        }

        /** The night comes, by the clock so much later than it was waited for. */
        void pass(Duration late) {
            clock.set(clock.instant().plus(waits.getLast()).plus(late));
            work.run();
        }

        @Override
        public void close() {
            work = () -> {};
        }
    }

    private NightlyInspection started(Inspection... others) {
        NightlyInspection inspection =
                new NightlyInspection(log, () -> elsewhere, Features::foldingOf, List.of(others), data, clock, waiting);
        inspection.start();
        return inspection;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> status(NightlyInspection inspection) {
        return (Map<String, Object>) inspection.status();
    }

    @SuppressWarnings("unchecked")
    private static List<String> divergences(NightlyInspection inspection) {
        return (List<String>) Objects.requireNonNull(status(inspection).get("divergences"));
    }

    private void damage() throws SQLException {
        BehindTheBack.change(log, "update entries set sequence = 7 where position = 1");
    }

    @Test
    void waitsForTheFirstNightAndSaysWhatItWillCompare() {
        assertThat(status(started()))
                .containsOnly(
                        Map.entry("state", "WAITING"),
                        Map.entry("compares", List.of("log")),
                        Map.entry("next", NIGHT.toString()));
        assertThat(waiting.waits).containsExactly(Duration.between(EVENING, NIGHT));
    }

    @Test
    void ofASoundLogAllAgrees() {
        NightlyInspection inspection = started(ROWS);

        waiting.pass(Duration.ofMillis(3));

        assertThat(status(inspection))
                .containsOnly(
                        Map.entry("state", "PASSED"),
                        Map.entry("compares", List.of("log", "rows")),
                        Map.entry("next", NIGHT.plus(Duration.ofDays(1)).toString()),
                        Map.entry("at", NIGHT.plusMillis(3).toString()),
                        Map.entry("position", 1L),
                        Map.entry("comparisons", 9));
    }

    @Test
    void namesWhatIsDamagedAndComparesNothingWithIt() throws Exception {
        NightlyInspection inspection = started(ROWS);
        damage();

        waiting.pass(Duration.ZERO);

        assertThat(status(inspection)).containsEntry("state", "FAILED").containsEntry("comparisons", 8);
        assertThat(divergences(inspection))
                .first()
                .asString()
                .startsWith("index columns: The entry 1 is number 0 of installation");
    }

    @Test
    void whatCannotBeComparedIsToldAndTheRestComparedAllTheSame() {
        NightlyInspection inspection = started(
                new Inspection("rows", () -> {
                    throw new IllegalStateException("the database is away");
                }),
                new Inspection("topic", () -> List.of(Inspected.diverging("topic", 1, "It is empty."))));

        waiting.pass(Duration.ZERO);

        assertThat(divergences(inspection))
                .containsExactly("rows: The inspection could not be made: the database is away", "topic: It is empty.");
    }

    @Test
    void isRunningWhileItCompares() {
        List<Object> during = new ArrayList<>();
        List<NightlyInspection> itself = new ArrayList<>();
        itself.add(started(new Inspection("rows", () -> {
            during.add(Objects.requireNonNull(status(itself.getFirst()).get("state")));
            return List.of();
        })));

        waiting.pass(Duration.ZERO);

        assertThat(during).containsExactly("RUNNING");
    }

    @Test
    void remembersOverARestartWhatItFound() throws Exception {
        NightlyInspection inspection = started();
        damage();
        waiting.pass(Duration.ZERO);
        Map<String, Object> before = status(inspection);
        inspection.close();

        assertThat(status(started())).isEqualTo(before).containsEntry("state", "FAILED");
    }

    @Test
    void aNightThatNobodyWasThereForIsMadeUpSoonAfterTheStart() {
        NightlyInspection inspection = started();
        waiting.pass(Duration.ZERO);
        inspection.close();
        clock.set(NIGHT.plus(Duration.ofHours(23)));
        started().close();
        assertThat(waiting.waits.getLast()).isEqualTo(Duration.ofHours(1));

        clock.set(NIGHT.plus(Duration.ofHours(25)));
        NightlyInspection again = started();

        assertThat(waiting.waits.getLast()).isEqualTo(Duration.ofMinutes(5));
        waiting.pass(Duration.ZERO);
        assertThat(status(again))
                .containsEntry(
                        "at",
                        NIGHT.plus(Duration.ofHours(25))
                                .plus(Duration.ofMinutes(5))
                                .toString())
                .containsEntry("next", NIGHT.plus(Duration.ofDays(2)).toString());
    }

    @Test
    void aLogThatNobodyEverInspectedIsInspectedSoonOnceItHasSeenANight() {
        clock.set(NIGHT.plus(Duration.ofHours(8)));

        started();

        assertThat(waiting.waits).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void whereAnotherNodeDoesItThisOneWaitsInCaseThatItShouldTakeOver() {
        elsewhere = true;
        NightlyInspection inspection = started();

        waiting.pass(Duration.ZERO);

        assertThat(status(inspection)).containsEntry("state", "STANDBY").doesNotContainKey("at");
        elsewhere = false;
        waiting.pass(Duration.ZERO);
        assertThat(status(inspection)).containsEntry("state", "PASSED");
    }

    @Test
    void passesOverWhatWasFoundOfAnotherLog() {
        started();
        waiting.pass(Duration.ZERO);
        log.close();
        log = EventLog.open(LogDatabase.h2(data.resolve("another"), Durability.PROCESS), clock);

        assertThat(status(started())).containsEntry("state", "WAITING");
    }

    @Test
    void startsAllTheSameWhereTheFileCannotBeRead() throws IOException {
        Files.writeString(data.resolve("inspection.json"), "{\"origin\":");

        assertThat(status(started())).containsEntry("state", "WAITING");
    }

    @Test
    void saysWhatItFoundWhereTheFileCannotBeWritten() throws IOException {
        Files.createDirectories(data.resolve("inspection.json").resolve("in the way"));
        NightlyInspection inspection = started();

        waiting.pass(Duration.ZERO);

        assertThat(status(inspection)).containsEntry("state", "PASSED");
    }

    @Test
    void tellsNothingOfAnInspectionThatTheEndOfTheProcessCutShort() {
        List<NightlyInspection> itself = new ArrayList<>();
        itself.add(started(new Inspection("rows", () -> {
            itself.getFirst().close();
            throw new IllegalStateException("the pool is closed");
        })));

        waiting.pass(Duration.ZERO);

        assertThat(status(itself.getFirst())).containsEntry("state", "WAITING");
        assertThat(waiting.waits).hasSize(1);
    }

    @Test
    void aNightThatComesTooEarlyByTheClockIsNotInspectedTwice() {
        NightlyInspection inspection = started();

        waiting.pass(Duration.ofMillis(-20));

        assertThat(status(inspection))
                .containsEntry("next", NIGHT.plus(Duration.ofDays(1)).toString());
    }

    @Test
    void theHourIsThatOfTheClocksOnTheWallWhenTheseAreChanged() {
        assertThat(Night.after(Instant.parse("2023-03-25T12:00:00Z"))).isEqualTo("2023-03-26T01:30:00Z");
        assertThat(Night.after(Instant.parse("2023-03-26T01:30:00Z"))).isEqualTo("2023-03-27T00:30:00Z");
        assertThat(Night.after(Instant.parse("2023-10-29T00:00:00Z"))).isEqualTo("2023-10-29T00:30:00Z");
        assertThat(Night.after(Instant.parse("2023-10-29T00:30:00Z"))).isEqualTo("2023-10-30T01:30:00Z");
    }
}
