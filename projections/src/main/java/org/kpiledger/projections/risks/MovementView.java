package org.kpiledger.projections.risks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/**
 * How the risks of a plan moved from one moment to another, in the order of the log.
 *
 * @param rating {@code inherent} or {@code residual}
 * @param risks all but those that are closed at both moments
 * @param totals how many moved in each direction
 */
public record MovementView(String rating, List<Move> risks, Map<Direction, Integer> totals, AsOf from, AsOf to) {

    /**
     * A risk's way.
     *
     * @param from its cell then; absent where it was not known, closed, or its residual rating not judged
     * @param to its cell afterwards; absent where it is closed, or its residual rating not judged
     * @param direction absent where it stays and its residual rating is not judged at both moments
     */
    public record Move(
            Code riskId,
            @Nullable Cell from,
            @Nullable Cell to,
            @Nullable Direction direction) {}

    public static MovementView of(String planId, RatingBasis basis, Rows<Risk> rows, AsOf from, AsOf to) {
        Map<Code, Risk> before = risks(planId, rows, from);
        List<Move> moves = new ArrayList<>();
        risks(planId, rows, to).forEach((riskId, after) -> {
            Risk was = before.get(riskId);
            if (was == null || !was.closed() || !after.closed()) {
                moves.add(move(basis, was, after));
            }
        });
        Map<Direction, Integer> totals = new TreeMap<>();
        for (Direction direction : Direction.values()) {
            totals.put(direction, (int)
                    moves.stream().filter(move -> move.direction() == direction).count());
        }
        return new MovementView(basis.label(), moves, totals, from, to);
    }

    private static Map<Code, Risk> risks(String planId, Rows<Risk> rows, AsOf asOf) {
        Map<Code, Risk> risks = new LinkedHashMap<>();
        for (Row<Risk> row : rows.in(planId, asOf.moment())) {
            risks.put(row.document().riskId(), row.document());
        }
        return risks;
    }

    private static Move move(RatingBasis basis, @Nullable Risk was, Risk is) {
        Optional<Cell> from = was == null || was.closed() ? Optional.empty() : basis.of(was.inForce());
        Optional<Cell> to = is.closed() ? Optional.empty() : basis.of(is.inForce());
        return new Move(is.riskId(), from.orElse(null), to.orElse(null), direction(was, is, from, to));
    }

    private static @Nullable Direction direction(@Nullable Risk was, Risk is, Optional<Cell> from, Optional<Cell> to) {
        if (is.closed()) {
            return Direction.CLOSED;
        }
        if (was == null) {
            return Direction.NEW;
        }
        if (was.closed()) {
            return Direction.REOPENED;
        }
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        int difference = Integer.compare(to.get().rating(), from.get().rating());
        return difference > 0 ? Direction.UP : difference < 0 ? Direction.DOWN : Direction.SAME;
    }
}
