package org.kpiledger.web.risks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risks that are not closed by probability and impact, as the API tells it.
 *
 * @param cells the highest probability and the lowest impact first
 * @param notRated those that stand in no cell, since their residual rating is not judged
 */
record Matrix(String rating, Register.Scale scale, List<Cell> cells, Totals totals, List<String> notRated) {
    record Cell(String probability, String impact, int rating, List<Placed> risks) {}

    record Placed(String riskId, String status, @Nullable String owner) {}

    record Totals(int risks, int rated) {}

    /** The cells of one probability, the lowest impact first. */
    public List<Cell> row(String probability) {
        return cells.stream()
                .filter(cell -> cell.probability().equals(probability))
                .toList();
    }
}
