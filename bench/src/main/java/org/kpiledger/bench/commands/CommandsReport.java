package org.kpiledger.bench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.report.Row;

/** One store's results: a table for people, rows for programs. */
record CommandsReport(String store, List<Cell> cells) {
    static final String BENCH = "commands";

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : cells) {
            Figures figures = cell.figures();
            rows.add(Row.of(BENCH, cell.contender().subject(), store)
                    .with("path", cell.contender().path())
                    .with("subjects", cell.level().subjects())
                    .with("inFlight", cell.level().inFlight())
                    .with("rounds", cell.rounds())
                    .with("perSecond", figures.perSecond())
                    .with("p50Ms", figures.p50Ms())
                    .with("p99Ms", figures.p99Ms()));
        }
        return rows;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                "%n%-14s %-20s %9s %9s %10s %9s %9s %10s%n",
                store, "", "subjects", "in flight", "per second", "p50 ms", "p99 ms", "kpi-ledger"));
        for (Cell cell : cells.stream()
                .sorted(java.util.Comparator.comparingInt((Cell cell) -> Level.ALL.indexOf(cell.level())))
                .toList()) {
            Figures figures = cell.figures();
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s %-20s %9d %9d %10.0f %9.2f %9.2f %10s%n",
                    "",
                    cell.contender(),
                    cell.level().subjects(),
                    cell.level().inFlight(),
                    figures.perSecond(),
                    figures.p50Ms(),
                    figures.p99Ms(),
                    ratio(cell)));
        }
        cells.stream()
                .mapToInt(Cell::rounds)
                .min()
                .ifPresent(rounds -> table.append(String.format("%-14s median of %d rounds%n", "", rounds)));
        return table.toString();
    }

    /** How many times as many commands ours carries out on that level, called within the process. */
    private String ratio(Cell beside) {
        Contender.Name ours = new Contender.Name(LedgerGateway.SUBJECT, Contender.Name.GATEWAY);
        Optional<Cell> own = cells.stream()
                .filter(cell -> cell.contender().equals(ours) && cell.level().equals(beside.level()))
                .findFirst();
        return own.filter(_ -> !beside.contender().equals(ours))
                .map(cell -> String.format(
                        Locale.ROOT,
                        "%.2f x",
                        cell.figures().perSecond() / beside.figures().perSecond()))
                .orElse("");
    }
}
