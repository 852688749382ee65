package org.kpiledger.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The risks that are not closed by probability and impact, as the API tells it; the highest probability first. */
record RiskCells(List<Cell> cells, Totals totals) {
    record Cell(String probability, String impact, int rating, List<Placed> risks) {
        private Cell of(String owner) {
            return new Cell(
                    probability,
                    impact,
                    rating,
                    risks.stream()
                            .filter(risk -> owner.isEmpty() || owner.equals(risk.owner()))
                            .toList());
        }
    }

    record Placed(String riskId, String status, @Nullable String owner) {}

    record Totals(int risks, int rated) {}

    /**
     * The cells in which something stands, the highest rating first.
     *
     * @param owner with nothing but the risks of this owner; empty for those of all
     */
    public List<Cell> takenBy(String owner) {
        return cells.stream()
                .map(cell -> cell.of(owner))
                .filter(cell -> !cell.risks().isEmpty())
                .sorted((one, other) -> Integer.compare(other.rating(), one.rating()))
                .toList();
    }
}
