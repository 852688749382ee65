package org.kpiledger.projections.risks;

import java.util.List;
import org.kpiledger.events.risk.Level;

/** The steps of probability and impact, lowest first. */
public record Scale(int version, List<Level> levels) {
    static final Scale FIRST = new Scale(1, List.of(Level.values()));

    public Scale {
        levels = List.copyOf(levels);
    }

    /** Probability times impact, each counted from 1. */
    static int rating(Level probability, Level impact) {
        return step(probability) * step(impact);
    }

    private static int step(Level level) {
        return FIRST.levels().indexOf(level) + 1;
    }
}
