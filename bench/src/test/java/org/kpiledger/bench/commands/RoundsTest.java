package org.kpiledger.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;

class RoundsTest {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(1);
    private static final Pace PACE =
            new Pace(TIME, System.nanoTime() + Duration.ofHours(1).toNanos());
    private static final Level HOT = new Level(1, 64);
    private static final Level WIDE = new Level(100, 8);

    private final List<String> order = new ArrayList<>();

    /** Measures nothing, and answers with the figures that it was given, one after the other. */
    private final class Prepared implements Contender {
        private final String subject;
        private final Deque<Double> perSecond;

        Prepared(String subject, Double... perSecond) {
            this.subject = subject;
            this.perSecond = new ArrayDeque<>(List.of(perSecond));
        }

        @Override
        public Name name() {
            return new Name(subject, Name.GATEWAY);
        }

        @Override
        public Figures run(Load load) {
            if (!load.time().equals(TIME)) {
                return new Figures(1, 1, 1, 1);
            }
            order.add(subject + load.inFlight());
            return new Figures(10, perSecond.remove(), 1, 2);
        }

        @Override
        public void close() {}
    }

    @Test
    void takesTheMedianOfEachContenderOnEachLevel() throws Exception {
        List<Contender> contenders = List.of(new Prepared("a", 1.0, 50.0, 9.0), new Prepared("b", 200.0, 100.0, 300.0));

        List<Cell> cells = new Rounds(3, List.of(HOT), WARM_UP, PACE).measure(contenders, _ -> {});

        assertThat(cells).extracting(cell -> cell.figures().perSecond()).containsExactly(9.0, 200.0);
    }

    @Test
    void beginsEachRoundWithAnotherContender() throws Exception {
        List<Contender> contenders =
                List.of(new Prepared("a", 1.0, 1.0, 1.0, 1.0), new Prepared("b", 1.0, 1.0, 1.0, 1.0));

        new Rounds(2, List.of(WIDE, HOT), WARM_UP, PACE).measure(contenders, _ -> {});

        assertThat(order).containsExactly("a8", "b8", "a64", "b64", "b8", "a8", "b64", "a64");
    }

    @Test
    void measuresForAShorterTimeWhereTheRunWouldEndTooLate() {
        Pace late = new Pace(TIME, System.nanoTime() + Duration.ofSeconds(50).toNanos());
        Pace over = new Pace(TIME, System.nanoTime());

        assertThat(PACE.of(100)).isEqualTo(TIME);
        assertThat(late.of(100)).isBetween(Duration.ofMillis(100), Duration.ofMillis(350));
        assertThat(over.of(100)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void endsBehindTheFirstRoundWhenTheTimeIsOver() throws Exception {
        List<Contender> contenders = List.of(new Prepared("a"));
        Pace over = new Pace(TIME, System.nanoTime());

        List<Cell> cells = new Rounds(5, List.of(HOT), WARM_UP, over).measure(contenders, _ -> {});

        assertThat(cells).extracting(Cell::rounds).containsExactly(1);
    }

    @Test
    void showsHowManyTimesOursIsOfTheOthers() {
        Figures ours = new Figures(1, 20_000, 3, 9);
        Figures others = new Figures(1, 25_000, 2, 8);
        CommandsReport report = new CommandsReport(
                "h2",
                List.of(
                        new Cell(new Contender.Name("kpi-ledger", Contender.Name.GATEWAY), HOT, 5, ours),
                        new Cell(new Contender.Name("raw-group-commit", Contender.Name.GATEWAY), HOT, 5, others)));

        assertThat(report.table().lines().filter(line -> line.contains("raw-group-commit")))
                .singleElement()
                .asString()
                .contains("25000")
                .endsWith("0.80 x");
        assertThat(report.rows().getFirst().figures())
                .containsEntry("perSecond", 20_000.0)
                .containsEntry("path", "gateway")
                .containsEntry("subjects", 1L)
                .containsEntry("inFlight", 64L);
    }
}
