package org.kpiledger.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The risks that are not closed by probability and impact, as the API tells it; the highest probability first. */
record RiskCells(List<Cell> cells, Totals totals) {
    record Cell(int rating, List<Placed> risks) {}

    record Placed(String riskId, String status, @Nullable String owner) {}

    record Totals(int risks, int rated) {}

    /**
     * The risks of each rating that one has, the highest first; two cells of the matrix may have the same.
     *
     * @param owner with nothing but the risks of this owner; empty for those of all
     */
    public List<Cell> byRating(String owner) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        Cell::rating,
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.flatMapping(
                                cell -> cell.risks().stream()
                                        .filter(risk -> owner.isEmpty() || owner.equals(risk.owner())),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .filter(rated -> !rated.getValue().isEmpty())
                .map(rated -> new Cell(rated.getKey(), rated.getValue()))
                .toList();
    }
}
