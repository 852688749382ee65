package org.kpiledger.projections.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.Level;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/**
 * The risks of a plan that are not closed, by probability and impact.
 *
 * @param rating {@code inherent} or {@code residual}
 * @param cells every cell, the highest probability and the lowest impact first
 * @param notRated the risks that stand in no cell, since their residual rating is not judged
 */
public record MatrixView(
        String rating, Scale scale, List<CellView> cells, Totals totals, List<Code> notRated, AsOf asOf) {

    /** A cell with its risks, in the order of the log. */
    public record CellView(Level probability, Level impact, int rating, List<Placed> risks) {}

    /** A risk in its cell. */
    public record Placed(
            Code riskId, RiskStatus status, @Nullable ActorId owner) {}

    /**
     * How many risks there are.
     *
     * @param risks all, in a cell or in none
     * @param rated those in a cell
     * @param probability of these, those of each probability, lowest first
     * @param impact of these, those of each impact, lowest first
     */
    public record Totals(int risks, int rated, List<OfLevel> probability, List<OfLevel> impact) {}

    /** How many risks are of a level. */
    public record OfLevel(Level level, int risks) {}

    public static MatrixView of(String planId, RatingBasis basis, Rows<Risk> rows, AsOf asOf) {
        List<Risk> risks = rows.in(planId, asOf.moment()).stream()
                .map(Row::document)
                .filter(risk -> !risk.closed())
                .toList();
        List<CellView> cells = new ArrayList<>();
        for (Level probability : Scale.FIRST.levels().reversed()) {
            for (Level impact : Scale.FIRST.levels()) {
                cells.add(cell(Cell.at(probability, impact), risks, basis));
            }
        }
        List<Code> notRated = risks.stream()
                .filter(risk -> basis.of(risk.inForce()).isEmpty())
                .map(Risk::riskId)
                .toList();
        return new MatrixView(
                basis.label(),
                Scale.FIRST,
                cells,
                new Totals(
                        risks.size(),
                        risks.size() - notRated.size(),
                        Scale.FIRST.levels().stream()
                                .map(level -> new OfLevel(level, count(cells, cell -> cell.probability() == level)))
                                .toList(),
                        Scale.FIRST.levels().stream()
                                .map(level -> new OfLevel(level, count(cells, cell -> cell.impact() == level)))
                                .toList()),
                notRated,
                asOf);
    }

    private static CellView cell(Cell cell, List<Risk> risks, RatingBasis basis) {
        return new CellView(
                cell.probability(),
                cell.impact(),
                cell.rating(),
                risks.stream()
                        .filter(risk ->
                                basis.of(risk.inForce()).filter(cell::equals).isPresent())
                        .map(risk -> new Placed(
                                risk.riskId(),
                                risk.status(),
                                risk.owner() == null ? null : risk.owner().actor()))
                        .toList());
    }

    private static int count(List<CellView> cells, Predicate<CellView> wanted) {
        return cells.stream()
                .filter(wanted)
                .mapToInt(cell -> cell.risks().size())
                .sum();
    }
}
